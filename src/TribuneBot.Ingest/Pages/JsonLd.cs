using System.Text.Json;
using TribuneBot.Ingest.Decoding;

namespace TribuneBot.Ingest.Pages;

/// <summary>JSON-LD as it is written on pages: a value may be one or a list, a text or an object that has it.</summary>
internal static class JsonLd
{
    /// <summary>All objects of the document's top and of its graphs.</summary>
    public static IEnumerable<JsonElement> Nodes(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(Nodes),
        JsonValueKind.Object => [root, .. Values(root, "@graph").SelectMany(Nodes), .. Values(root, "mainEntity").SelectMany(Nodes)],
        _ => [],
    };

    public static IEnumerable<JsonElement> Values(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value))
            return [];

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    public static IEnumerable<string> Texts(JsonElement node, string name) => Values(node, name).Select(AsText).OfType<string>();

    public static string? Text(JsonElement node, string name) => Texts(node, name).FirstOrDefault();

    /// <summary>The names of the graph's nodes by their ids: others refer to them.</summary>
    public static IReadOnlyDictionary<string, JsonElement> ById(IEnumerable<JsonElement> nodes)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (Text(node, "@id") is { } id && Text(node, "name") is not null)
                known.TryAdd(id, node);
        }

        return known;
    }

    /// <summary>Values that are an address or an object with one.</summary>
    public static IEnumerable<string> Addresses(JsonElement node, string name) =>
        Values(node, name).Select(value => AsText(value) ?? Text(value, "url") ?? Text(value, "@id")).OfType<string>();

    private static string? AsText(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();
        if (value.ValueKind == JsonValueKind.Object)
            return Text(value, "@value");

        return value.ValueKind == JsonValueKind.String && JsonText.Read(value) is { Length: > 0 } text ? text : null;
    }
}
