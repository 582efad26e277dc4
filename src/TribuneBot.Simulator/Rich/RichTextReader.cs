using System.Text.Json;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>Rich text as a bot writes it inside typed blocks.</summary>
internal static class RichTextReader
{
    // What besides its text a piece must name; what Telegram finds by itself needs nothing and is found again.
    private static readonly Dictionary<string, string?> Pieces = new()
    {
        ["bold"] = null,
        ["italic"] = null,
        ["underline"] = null,
        ["strikethrough"] = null,
        ["spoiler"] = null,
        ["subscript"] = null,
        ["superscript"] = null,
        ["marked"] = null,
        ["code"] = null,
        ["url"] = "url",
        ["email_address"] = "email_address",
        ["phone_number"] = "phone_number",
        ["reference"] = "name",
        ["reference_link"] = "reference_name",
        ["anchor_link"] = "anchor_name",
    };

    private static readonly HashSet<string> Found = ["mention", "hashtag", "cashtag", "bot_command", "bank_card_number"];

    internal static JsonNode Read(JsonNode? value) => value switch
    {
        null => RichTexts.Empty,
        JsonArray parts => RichTexts.Join([.. parts.Select(Read)]),
        JsonObject piece => ReadPiece(new JsonFields(piece)),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(text.GetValue<string>()),
        _ => throw new FieldException("Invalid rich text specified"),
    };

    private static JsonNode ReadPiece(JsonFields piece)
    {
        var type = piece.RequiredText("type");
        if (Found.Contains(type))
            return Read(piece.Any("text"));
        if (Pieces.TryGetValue(type, out var argument))
        {
            var kept = RichTexts.Wrap(type, Read(piece.Any("text")));
            if (argument is not null)
                kept[argument] = piece.RequiredText(argument);
            return kept;
        }

        return type switch
        {
            "date_time" => DateTime(piece),
            "text_mention" => Mention(piece),
            "custom_emoji" => new JsonObject { ["type"] = type, ["custom_emoji_id"] = EmojiId(piece), ["alternative_text"] = piece.RequiredText("alternative_text") },
            "mathematical_expression" => new JsonObject { ["type"] = type, ["expression"] = piece.RequiredText("expression") },
            "anchor" => new JsonObject { ["type"] = type, ["name"] = piece.RequiredText("name") },
            "button" => new JsonObject { ["type"] = type, ["button"] = RichButtonReader.Read(piece.Any("button")) },
            _ => throw new FieldException("Unsupported rich text type"),
        };
    }

    private static string EmojiId(JsonFields piece) => piece.RequiredInteger("custom_emoji_id").ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject DateTime(JsonFields piece)
    {
        var kept = RichTexts.Wrap("date_time", Read(piece.Any("text")));
        kept["unix_time"] = piece.RequiredInteger("unix_time");
        kept["date_time_format"] = piece.Text("date_time_format");
        return kept;
    }

    private static JsonObject Mention(JsonFields piece)
    {
        var text = Read(piece.Any("text"));
        return MentionOf(new JsonFields(piece.RequiredObject("user")).RequiredInteger("id"), text);
    }

    /// <summary>A mention of a person by id; who they are is not looked up, so their name is the text.</summary>
    internal static JsonObject MentionOf(long userId, JsonNode text)
    {
        var name = RichTexts.Plain(text);
        var mention = RichTexts.Wrap("text_mention", text);
        mention["user"] = new JsonObject { ["id"] = userId, ["is_bot"] = false, ["first_name"] = name };
        return mention;
    }
}
