using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Rich;

/// <summary>Rich texts: a string, a list of rich texts, or an object that wraps one.</summary>
internal static class RichTexts
{
    internal static JsonNode Empty => JsonValue.Create("");

    internal static bool IsEmpty(JsonNode? text) => text is null || (text is JsonValue value && value.GetValue<string>().Length == 0);

    internal static JsonObject Wrap(string type, JsonNode text) => new() { ["type"] = type, ["text"] = text };

    /// <summary>One rich text of several; neighbouring strings become one, as they do on Telegram.</summary>
    internal static JsonNode Join(IEnumerable<JsonNode> parts)
    {
        var joined = new List<JsonNode>();
        foreach (var part in parts.SelectMany(Flatten))
        {
            if (part is JsonValue plain && joined is [.., JsonValue before])
                joined[^1] = JsonValue.Create(before.GetValue<string>() + plain.GetValue<string>());
            else if (!IsEmpty(part))
                joined.Add(part);
        }

        return joined.Count switch { 0 => Empty, 1 => joined[0], _ => new JsonArray([.. joined]) };
    }

    /// <summary>The text that a reader sees, formulas and the words behind emoji included.</summary>
    internal static string Plain(JsonNode? text) => text switch
    {
        JsonValue value => value.GetValue<string>(),
        JsonArray parts => string.Concat(parts.Select(Plain)),
        JsonObject { } wrapped => Plain(wrapped["text"] ?? wrapped["expression"] ?? wrapped["alternative_text"] ?? wrapped["button"]?["text"]),
        _ => "",
    };

    private static IEnumerable<JsonNode> Flatten(JsonNode part)
    {
        if (part is not JsonArray array)
            return [part];
        var inner = array.OfType<JsonNode>().ToList();
        array.Clear();
        return inner.SelectMany(Flatten);
    }
}
