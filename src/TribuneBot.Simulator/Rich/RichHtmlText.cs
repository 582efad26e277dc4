using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.Rich;

/// <summary>Inline HTML into rich text.</summary>
/// <param name="references">Names that tg-reference tags of the message define; a link to one of them is a reference, to another an anchor.</param>
internal sealed class RichHtmlText(HashSet<string> references)
{
    private static readonly Dictionary<string, string> Styles = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["code"] = "code",
        ["mark"] = "marked",
        ["sub"] = "subscript",
        ["sup"] = "superscript",
        ["tg-spoiler"] = "spoiler",
    };

    /// <summary>Whether a tag may stand in a line of text.</summary>
    internal static bool IsInline(HtmlElement element) =>
        element.IsText || Styles.ContainsKey(element.Name) || element.Name is "a" or "br" or "cite" or "tg-reference" or "tg-emoji" or "tg-time" or "tg-math"
        || (element.Name == "img" && element.Attribute("src").StartsWith("tg://emoji", StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of these elements with white space run together, without any at its ends.</summary>
    internal JsonNode Read(IEnumerable<HtmlElement> elements) => Trim(RichTexts.Join([.. elements.Select(e => ReadOne(e, false))]));

    /// <summary>The text as it is written, for preformatted blocks.</summary>
    internal JsonNode ReadPreformatted(IEnumerable<HtmlElement> elements) => RichTexts.Join([.. elements.Select(e => ReadOne(e, true))]);

    private JsonNode ReadOne(HtmlElement element, bool keepsSpace)
    {
        if (element.IsText)
            return JsonValue.Create(keepsSpace ? element.Text : Collapse(element.Text));
        if (element.Name == "br")
            return JsonValue.Create("\n");
        if (element.Name == "tg-math")
            return new JsonObject { ["type"] = "mathematical_expression", ["expression"] = element.RawText };
        if (element.Name == "img")
            return Emoji(IdOf(element.Attribute("src")), element.Attribute("alt"));
        if (!IsInline(element))
            throw ApiException.BadRequest($"can't parse rich message HTML: Tag \"{element.Name}\" must not be inside a text");
        var text = RichTexts.Join([.. element.Children.Select(c => ReadOne(c, keepsSpace))]);
        if (Styles.TryGetValue(element.Name, out var style))
            return RichTexts.IsEmpty(text) ? text : RichTexts.Wrap(style, text);
        return element.Name switch
        {
            "tg-emoji" => Emoji(element.Attribute("emoji-id"), RichTexts.Plain(text)),
            "tg-time" => Time(element, text),
            "tg-reference" => With("reference", text, "name", element.Attribute("name")),
            "a" => Link(element, text),
            _ => text,
        };
    }

    private JsonNode Link(HtmlElement element, JsonNode text)
    {
        if (!element.Attributes.TryGetValue("href", out var href))
            return element.Attributes.TryGetValue("name", out var anchor) ? RichTexts.Join([new JsonObject { ["type"] = "anchor", ["name"] = anchor }, text]) : text;
        if (href.StartsWith('#'))
            return references.Contains(href[1..]) ? With("reference_link", text, "reference_name", href[1..]) : With("anchor_link", text, "anchor_name", href[1..]);
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return With("email_address", text, "email_address", href[7..]);
        if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return With("phone_number", text, "phone_number", href[4..]);
        if (Links.MentionedUser(href) is { } user)
            return RichTextReader.MentionOf(long.Parse(user, CultureInfo.InvariantCulture), text);
        return WebLink.Parse(href).Address is { } url ? With("url", text, "url", url) : throw ApiException.BadRequest("RICH_MESSAGE_URL_INVALID");
    }

    private static JsonObject Time(HtmlElement element, JsonNode text)
    {
        if (!long.TryParse(element.Attribute("unix"), CultureInfo.InvariantCulture, out var unix))
            throw ApiException.BadRequest("RICH_MESSAGE_DATE_INVALID");
        var time = RichTexts.Wrap("date_time", text);
        time["unix_time"] = unix;
        time["date_time_format"] = element.Attribute("format");
        return time;
    }

    private static JsonObject Emoji(string id, string words)
    {
        // Telegram refuses letters in place of the emoji; nothing at all will do.
        if (!long.TryParse(id, CultureInfo.InvariantCulture, out _) || words.Any(char.IsLetter))
            throw ApiException.BadRequest("RICH_MESSAGE_EMOJI_INVALID");
        return new JsonObject { ["type"] = "custom_emoji", ["custom_emoji_id"] = id, ["alternative_text"] = words };
    }

    private static string IdOf(string source) => source.IndexOf("id=", StringComparison.Ordinal) is var at and >= 0 ? source[(at + 3)..] : "";

    private static JsonObject With(string type, JsonNode text, string field, string value)
    {
        var piece = RichTexts.Wrap(type, text);
        piece[field] = value;
        return piece;
    }

    private static string Collapse(string text)
    {
        var collapsed = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\n' or '\t' or '\r'))
                collapsed.Append(c);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString();
    }

    private static JsonNode Trim(JsonNode text)
    {
        if (text is JsonValue)
            return JsonValue.Create(text.GetValue<string>().Trim(' '));
        if (text is JsonArray parts)
        {
            if (parts[0] is JsonValue first)
                parts[0] = first.GetValue<string>().TrimStart(' ');
            if (parts[^1] is JsonValue last)
                parts[^1] = last.GetValue<string>().TrimEnd(' ');
            return RichTexts.Join([parts]);
        }

        return text;
    }
}
