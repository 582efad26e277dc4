using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.Methods;

/// <summary>Entities that a bot names itself instead of writing markup. Where they are is checked later, against the text.</summary>
internal static class EntityReader
{
    internal static List<TextEntity> Read(JsonArray array)
    {
        var entities = new List<TextEntity>();
        foreach (var item in array)
            if (ReadOne(item) is { } entity)
                entities.Add(entity);
        return entities;
    }

    private static TextEntity? ReadOne(JsonNode? item)
    {
        if (item is not JsonObject json)
            throw Refusal("expected an Object");
        var offset = Number(json, "offset");
        var length = Number(json, "length");
        var name = Text(json, "type") ?? throw Missing("type");
        // Marked by Telegram's servers alone; a bot may name it and is ignored.
        if (name == "phone_number")
            return null;
        if (EntityTypes.Parse(name) is not { } type)
            throw Refusal(name.Length == 0 ? "Type is not specified" : "Unsupported type specified");
        return EntityTypes.IsAutomatic(type) ? null : new TextEntity(type, offset, length, Argument(type, json));
    }

    private static string? Argument(EntityType type, JsonObject json) => type switch
    {
        EntityType.TextLink => Text(json, "url") ?? throw Missing("url"),
        EntityType.TextMention => Long(User(json), "id"),
        EntityType.CustomEmoji => Long(json, "custom_emoji_id"),
        EntityType.Pre => Text(json, "language") is { Length: > 0 } language ? language : null,
        EntityType.DateTime => Time(json),
        _ => null,
    };

    private static string Time(JsonObject json)
    {
        var unix = Number(json, "unix_time");
        var format = DateTimeFormat.Normalize(Text(json, "date_time_format") ?? "", lastWins: true) ?? throw Refusal("Invalid date-time format specified");
        return string.Create(CultureInfo.InvariantCulture, $"{unix} {format}");
    }

    private static JsonObject User(JsonObject json)
    {
        if (!json.TryGetPropertyValue("user", out var user))
            throw Missing("user");
        return user as JsonObject ?? throw Refusal("Field \"user\" must be of type Object");
    }

    private static int Number(JsonObject json, string name) => (int)Integer(json, name, int.MinValue, int.MaxValue);

    private static string Long(JsonObject json, string name) => Integer(json, name, long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture);

    // A number counts as a number or as a string, in the one way that it would be printed.
    private static long Integer(JsonObject json, string name, long min, long max)
    {
        if (!json.TryGetPropertyValue(name, out var node))
            throw Missing(name);
        if (node?.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
            throw Refusal($"Field \"{name}\" must be a Number");
        var written = Written(node);
        return long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max && value.ToString(CultureInfo.InvariantCulture) == written
            ? value
            : throw Refusal($"Field \"{name}\" must be a valid Number");
    }

    private static string? Text(JsonObject json, string name)
    {
        if (!json.TryGetPropertyValue(name, out var node))
            return null;
        return node?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? Written(node) : throw Refusal($"Field \"{name}\" must be of type String");
    }

    private static string Written(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static ApiException Missing(string name) => Refusal($"Can't find field \"{name}\"");

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse MessageEntity: " + what);
}
