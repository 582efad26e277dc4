using System.Text.Json;

namespace TribuneBot.Ingest.Feeds;

/// <summary>A JSON Feed taken apart: its own fields, and its items one by one, as far as the document can be read.</summary>
internal sealed class JsonFeedParts
{
    /// <summary>Deeper JSON is no feed.</summary>
    private const int MaxDepth = 64;

    private const byte LastControl = 0x1F;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _items = [];

    public IReadOnlyDictionary<string, JsonElement> Fields => _fields;

    public IReadOnlyList<JsonElement> Items => _items;

    public bool HasItems { get; private set; }

    /// <summary>True when the document could not be read to its end.</summary>
    public bool IsBroken { get; private set; }

    /// <param name="json">Is written over where it is broken.</param>
    public static JsonFeedParts Split(Span<byte> json)
    {
        var parts = Read(json);
        if (!parts.IsBroken || json.IndexOfAnyInRange((byte)0, LastControl) < 0)
            return parts;

        // Line ends and tabs stand bare in the texts of writers that put JSON together by hand.
        foreach (ref var letter in json)
            letter = letter <= LastControl ? (byte)' ' : letter;
        var mended = Read(json);
        mended.IsBroken = true;
        return mended._items.Count >= parts._items.Count ? mended : parts;
    }

    private static JsonFeedParts Read(ReadOnlySpan<byte> json)
    {
        var parts = new JsonFeedParts();
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            reader.Read();
            parts.ReadFields(ref reader);
        }
        catch (JsonException)
        {
            parts.IsBroken = true;
        }

        return parts;
    }

    private void ReadFields(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Name(ref reader);
            reader.Read();
            if (name == "items" && reader.TokenType == JsonTokenType.StartArray)
                ReadItems(ref reader);
            else
                _fields[name] = JsonElement.ParseValue(ref reader);
        }

        // What follows the object's end is a fault that only reading on shows.
        while (reader.Read())
        {
        }
    }

    private void ReadItems(ref Utf8JsonReader reader)
    {
        HasItems = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = JsonElement.ParseValue(ref reader);
            if (item.ValueKind == JsonValueKind.Object && _items.Count < FeedDocument.MaxEntries)
                _items.Add(item);
        }
    }

    /// <summary>Half of a surrogate pair is a valid escape in JSON, and no text.</summary>
    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
