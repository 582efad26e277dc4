using System.Text.Json;

namespace TribuneBot.Ingest.Importing;

/// <summary>Tells a JSON Feed from JSON lines, which start with a brace as well.</summary>
internal static class JsonFeedMark
{
    /// <param name="bytes">The document's beginning; it may be cut anywhere.</param>
    public static bool Stands(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        try
        {
            while (reader.Read() && !(reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject))
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("version"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("jsonfeed.org"u8) >= 0;
            }
        }
        catch (JsonException)
        {
            // Whoever reads the document says what is wrong with it.
        }

        return false;
    }
}
