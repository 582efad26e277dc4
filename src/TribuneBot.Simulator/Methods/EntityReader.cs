using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.Methods;

/// <summary>Entities that a bot names itself instead of writing markup.</summary>
internal static class EntityReader
{
    // Marked by Telegram's servers alone; a bot may name them and is ignored.
    private static readonly HashSet<string> Ignored = ["phone_number", "bank_card_number", "date_time"];

    internal static List<TextEntity> Read(JsonNode node, string text)
    {
        if (node is not JsonArray array)
            throw ApiException.BadRequest("can't parse entities: expected an Array of MessageEntity");
        var entities = new List<TextEntity>();
        foreach (var item in array)
            if (ReadOne(item) is { } entity)
                entities.Add(entity);
        entities.Sort(TextEntity.Compare);
        foreach (var entity in entities)
            CheckRange(entity, text);
        return entities;
    }

    private static TextEntity? ReadOne(JsonNode? item)
    {
        if (item is not JsonObject json)
            throw Refusal("expected an Object");
        var name = Required(json, "type", "String").ToString();
        var offset = Number(json, "offset");
        var length = Number(json, "length");
        if (Ignored.Contains(name))
            return null;
        var type = EntityTypes.Parse(name) ?? throw Refusal("Unsupported type specified");
        if (EntityTypes.IsAutomatic(type))
            return null;
        return Argument(type, json) is { Keep: true } found ? new TextEntity(type, offset, length, found.Value) : null;
    }

    private static (bool Keep, string? Value) Argument(EntityType type, JsonObject json) => type switch
    {
        EntityType.TextLink => Links.Check(Required(json, "url", "String").ToString()) is { } url ? (true, url) : (false, null),
        EntityType.TextMention => (true, Required(Required(json, "user", "Object").AsObject(), "id", "Number").ToString()),
        EntityType.CustomEmoji => (true, Required(json, "custom_emoji_id", "String").ToString()),
        EntityType.Pre => (true, json["language"]?.ToString() is { Length: > 0 } language ? language : null),
        _ => (true, null),
    };

    private static int Number(JsonObject json, string name) =>
        int.TryParse(Required(json, name, "Number").ToString(), CultureInfo.InvariantCulture, out var value) ? value : throw Refusal($"Field \"{name}\" must be of type Number");

    private static JsonNode Required(JsonObject json, string name, string type)
    {
        var value = json[name] ?? throw Refusal($"Can't find field \"{name}\"");
        var fits = type == "Object" ? value is JsonObject : value is JsonValue;
        return fits ? value : throw Refusal($"Field \"{name}\" must be of type {type}");
    }

    private static void CheckRange(TextEntity entity, string text)
    {
        if (entity.Offset is < 0 or > 1_000_000)
            throw ApiException.BadRequest($"receive an entity with incorrect offset {entity.Offset}");
        if (entity.Length is < 0 or > 1_000_000)
            throw ApiException.BadRequest($"receive an entity with incorrect length {entity.Length}");
        if (entity.Length == 0)
            return;
        if (entity.Offset >= text.Length)
            throw ApiException.BadRequest($"entity begins after the end of the text at UTF-16 offset {entity.Offset}");
        if (entity.End > text.Length)
            throw ApiException.BadRequest($"entity beginning at UTF-16 offset {entity.Offset} ends after the end of the text at UTF-16 offset {entity.End}");
        if (SplitsCharacter(text, entity.Offset))
            throw ApiException.BadRequest($"entity begins in a middle of a UTF-16 symbol at byte offset {ByteOffset(text, entity.Offset)}");
        if (SplitsCharacter(text, entity.End))
            throw ApiException.BadRequest($"entity beginning at UTF-16 offset {entity.Offset} ends in a middle of a UTF-16 symbol at byte offset {ByteOffset(text, entity.End)}");
    }

    private static bool SplitsCharacter(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static int ByteOffset(string text, int at) => System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, at + 1));

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse MessageEntity: " + what);
}
