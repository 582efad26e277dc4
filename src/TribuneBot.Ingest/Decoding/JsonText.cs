using System.Text.Json;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Reads JSON strings of strangers.</summary>
internal static class JsonText
{
    /// <returns>Null when the string is no text: an escaped half of a surrogate pair is valid JSON.</returns>
    /// <exception cref="InvalidOperationException">The element is no string: a bug.</exception>
    public static string? Read(JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.String)
            throw new InvalidOperationException($"A {text.ValueKind} is not a string.");

        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
