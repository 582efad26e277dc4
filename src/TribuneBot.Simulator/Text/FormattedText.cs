using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Text;

/// <summary>A text and its entities, as a chat keeps them.</summary>
internal sealed class FormattedText(string text, IReadOnlyList<TextEntity> entities)
{
    internal static readonly FormattedText Empty = new("", []);

    internal string Text { get; } = text;

    internal IReadOnlyList<TextEntity> Entities { get; } = entities.Count == 0 ? [] : entities;

    internal bool IsEmpty => Text.Length == 0;

    /// <summary>Length in Unicode code points, which is what Telegram's limits count.</summary>
    internal int CodePoints
    {
        get
        {
            var count = 0;
            foreach (var _ in Text.EnumerateRunes())
                count++;
            return count;
        }
    }

    internal bool SameAs(FormattedText other) => Text == other.Text && Entities.SequenceEqual(other.Entities);

    internal JsonArray EntitiesJson()
    {
        var array = new JsonArray();
        foreach (var entity in Entities)
            array.Add((JsonNode)EntityJson(entity));
        return array;
    }

    // The argument is the Unix time, a space, and the format, which may be empty.
    private static void WriteDateTime(JsonObject json, string argument)
    {
        var parts = argument.Split(' ', 2);
        json["unix_time"] = long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        json["date_time_format"] = parts[1];
    }

    private static JsonObject EntityJson(TextEntity entity)
    {
        var json = new JsonObject
        {
            ["offset"] = entity.Offset,
            ["length"] = entity.Length,
            ["type"] = EntityTypes.NameOf(entity.Type),
        };
        if (entity.Argument is not { Length: > 0 } argument)
            return json;
        switch (entity.Type)
        {
            case EntityType.TextLink: json["url"] = argument; break;
            case EntityType.Pre: json["language"] = argument; break;
            case EntityType.DateTime: WriteDateTime(json, argument); break;
            case EntityType.CustomEmoji: json["custom_emoji_id"] = argument; break;
            case EntityType.TextMention:
                json["user"] = new JsonObject { ["id"] = long.Parse(argument, System.Globalization.CultureInfo.InvariantCulture), ["is_bot"] = false, ["first_name"] = "" };
                break;
        }
        return json;
    }
}
