using System.Text.Json;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Decoding;

namespace TribuneBot.Ingest.Feeds;

/// <summary>An object of a JSON Feed; fields of the wrong type count as missing.</summary>
internal sealed class JsonFeedObject(IReadOnlyDictionary<string, JsonElement> fields)
{
    public JsonFeedObject(JsonElement element)
        : this(Fields(element))
    {
    }

    /// <summary>A text, or a number as it is written: ids of version 1 may be numbers. Trimmed; null for none.</summary>
    public string? Text(string name) => fields.TryGetValue(name, out var value) ? Text(value) : null;

    public IEnumerable<string?> Texts(string name) =>
        fields.TryGetValue(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(Text) : [];

    /// <summary>The names of the authors; version 1.0 has a single one under another name.</summary>
    public string? Author()
    {
        var names = Objects("authors").Concat(Objects("author")).Select(author => PlainText.OneLine(author.Text("name"))).Where(name => name.Length > 0);
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }

    /// <summary>The address of the first attachment of a type that starts so.</summary>
    public string? Attachment(string type) => Objects("attachments")
        .FirstOrDefault(file => file.Text("mime_type")?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true)?.Text("url");

    /// <summary>The address of the first hub (JSON Feed 1.1, <c>hubs</c>).</summary>
    public string? Hub() => Objects("hubs").Select(hub => hub.Text("url")).FirstOrDefault(url => url is not null);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(value)?.Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static Dictionary<string, JsonElement> Fields(JsonElement element)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in element.EnumerateObject())
                fields[field.Name] = field.Value;
        }

        return fields;
    }

    private IEnumerable<JsonFeedObject> Objects(string name)
    {
        if (!fields.TryGetValue(name, out var value))
            return [];

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new JsonFeedObject(item))
            : value.ValueKind == JsonValueKind.Object ? [new JsonFeedObject(value)] : [];
    }
}
