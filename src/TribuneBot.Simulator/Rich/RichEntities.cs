using System.Text.Json.Nodes;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.Text.Automatic;

namespace TribuneBot.Simulator.Rich;

/// <summary>Finds addresses, mentions, hashtags, cashtags and commands in the plain parts of a rich message.</summary>
internal static class RichEntities
{
    /// <summary>Pieces whose text stays as it is.</summary>
    private static readonly HashSet<string> Opaque = ["code", "url", "email_address", "phone_number", "text_mention", "anchor_link", "reference_link", "date_time"];

    internal static void DetectIn(JsonArray blocks)
    {
        foreach (var block in blocks)
            DetectIn(block!.AsObject());
    }

    private static void DetectIn(JsonObject block)
    {
        if (block["type"]?.GetValue<string>() == "pre")
            return;
        foreach (var field in (string[])["text", "summary", "credit"])
            if (block[field] is { } text)
                block[field] = Detect(Detached(block, field, text));
        if (block["caption"] is JsonObject caption && caption["type"] is null)
            DetectIn(caption);
        else if (block["caption"] is { } plain)
            block["caption"] = Detect(Detached(block, "caption", plain));
        if (block["blocks"] is JsonArray inner)
            DetectIn(inner);
        foreach (var item in block["items"] as JsonArray ?? [])
            DetectIn(item!["blocks"]!.AsArray());
        foreach (var row in block["cells"] as JsonArray ?? [])
            foreach (var cell in row!.AsArray())
                DetectIn(cell!.AsObject());
    }

    private static JsonNode Detached(JsonObject owner, string field, JsonNode text)
    {
        // Set to nothing, not removed: a field keeps its place.
        owner[field] = null;
        return text;
    }

    private static JsonNode Detect(JsonNode text)
    {
        switch (text)
        {
            case JsonArray array:
                var parts = array.OfType<JsonNode>().ToList();
                array.Clear();
                return RichTexts.Join([.. parts.Select(Detect)]);
            case JsonObject piece:
                if (!Opaque.Contains(piece["type"]!.GetValue<string>()) && piece["text"] is { } inner)
                    piece["text"] = Detect(Detached(piece, "text", inner));
                return piece;
            default:
                return InString(text.GetValue<string>());
        }
    }

    private static JsonNode InString(string text)
    {
        var parts = new List<JsonNode>();
        var at = 0;
        foreach (var entity in AutomaticEntities.Find(text))
        {
            parts.Add(JsonValue.Create(text[at..entity.Offset]));
            parts.Add(Piece(entity.Type, text.Substring(entity.Offset, entity.Length)));
            at = entity.End;
        }

        parts.Add(JsonValue.Create(text[at..]));
        return RichTexts.Join(parts);
    }

    private static JsonNode Piece(EntityType type, string value) => type switch
    {
        EntityType.Mention => With("mention", value, "username", value[1..]),
        EntityType.Hashtag => With("hashtag", value, "hashtag", value[1..]),
        EntityType.Cashtag => With("cashtag", value, "cashtag", value[1..]),
        EntityType.BotCommand => With("bot_command", value, "bot_command", value[1..]),
        EntityType.BankCardNumber => With("bank_card_number", value, "bank_card_number", value),
        EntityType.Email => With("email_address", value, "email_address", value),
        EntityType.Url => With("url", value, "url", value),
        _ => JsonValue.Create(value),
    };

    private static JsonObject With(string type, string text, string field, string value)
    {
        var piece = RichTexts.Wrap(type, JsonValue.Create(text));
        piece[field] = value;
        return piece;
    }
}
