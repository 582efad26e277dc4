using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.Methods;

/// <summary>A keyboard that comes with a message: inline under it, or in place of the person's own.</summary>
internal sealed record ReplyMarkup(JsonObject? Inline, JsonObject? Other)
{
    internal static readonly ReplyMarkup None = new(null, null);

    private const int LongestCallbackData = 64;
    private const int MostButtons = 100;

    // The first action that a button names counts, in this order; an empty url or callback_data is none.
    private static readonly string[] Actions =
    [
        "url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
        "switch_inline_query_current_chat", "login_url", "web_app", "copy_text", "disabled",
    ];

    internal static ReplyMarkup Read(CallParameters parameters) =>
        parameters.Read("reply_markup", "can't parse reply keyboard markup JSON object", Read, None);

    internal static ReplyMarkup Read(JsonNode? value)
    {
        var markup = JsonFields.Of(value, "Object expected as reply markup");
        var keyboard = markup.Array("keyboard")?.Select(static row => JsonFields.Each(row, "KeyboardButton", ReadButton)).ToList() ?? [];
        var inline = markup.Array("inline_keyboard")?.Select(static row => JsonFields.Each(row, "InlineKeyboardButton", ReadInlineButton)).ToList() ?? [];
        var removes = markup.Flag("remove_keyboard") | markup.Flag("hide_keyboard");
        markup.Flag("selective");
        var forces = markup.Flag("force_reply");
        markup.Text("input_field_placeholder");
        if (keyboard.Count > 0)
        {
            foreach (var flag in (string[])["resize_keyboard", "one_time_keyboard", "is_persistent"])
                markup.Flag(flag);
            return new ReplyMarkup(null, (JsonObject)value!.DeepClone());
        }

        if (inline.Count == 0)
            return removes || forces ? new ReplyMarkup(null, (JsonObject)value!.DeepClone()) : None;
        var rows = inline.Where(static row => row.Count > 0).Select(static row => (JsonNode)new JsonArray([.. row])).ToArray();
        return rows.Length == 0 ? None : new ReplyMarkup(new JsonObject { ["inline_keyboard"] = new JsonArray(rows) }, null);
    }

    /// <summary>What is checked only after the chat is known to be fine.</summary>
    internal ReplyMarkup Checked()
    {
        if (Inline is null)
            return this;
        var buttons = 0;
        foreach (var row in Inline["inline_keyboard"]!.AsArray())
            foreach (var button in row!.AsArray())
                if (++buttons <= MostButtons)
                    Check(button!.AsObject());
        return buttons > MostButtons ? throw ApiException.BadRequest("reply markup is too long") : this;
    }

    private static void Check(JsonObject button)
    {
        if (button["url"] is { } url)
            button["url"] = CheckUrl(url.GetValue<string>());
        if (button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data.GetValue<string>()) > LongestCallbackData)
            throw ApiException.BadRequest("BUTTON_DATA_INVALID");
        if (button["copy_text"] is { } copied && copied["text"]!.GetValue<string>().EnumerateRunes().Count() is 0 or > 256)
            throw ApiException.BadRequest("BUTTON_COPY_TEXT_INVALID");
    }

    private static JsonNode ReadInlineButton(JsonNode? value)
    {
        var button = JsonFields.Of(value, "InlineKeyboardButton must be an Object");
        var kept = new JsonObject { ["text"] = button.RequiredText("text").Trim() };
        if (button.Integer("icon_custom_emoji_id") is not 0 and var icon)
            kept["icon_custom_emoji_id"] = icon.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Style(button) is { } style)
            kept["style"] = style;
        foreach (var action in Actions)
        {
            if (!button.Has(action) || (action is "url" or "callback_data" && button.Text(action).Length == 0))
                continue;
            kept[action] = Action(action, button);
            return kept;
        }

        throw new FieldException("Text buttons are not allowed in the inline keyboard");
    }

    private static JsonNode? Action(string action, JsonFields button)
    {
        switch (action)
        {
            case "url" or "callback_data" or "switch_inline_query" or "switch_inline_query_current_chat":
                return JsonValue.Create(button.RequiredText(action));
            case "login_url" or "web_app":
                new JsonFields(button.RequiredObject(action)).RequiredText("url");
                break;
            case "copy_text":
                new JsonFields(button.RequiredObject(action)).RequiredText("text");
                break;
            case "switch_inline_query_chosen_chat":
                button.RequiredObject(action);
                break;
        }

        return button.Any(action)?.DeepClone();
    }

    private static JsonNode? ReadButton(JsonNode? value)
    {
        if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String)
            return value;
        var button = JsonFields.Of(value, "KeyboardButton must be a String or an Object");
        button.RequiredText("text");
        Style(button);
        foreach (var flag in (string[])["request_contact", "request_location"])
            button.Flag(flag);
        return value;
    }

    private static string? Style(JsonFields button) => button.Text("style").ToLowerInvariant() switch
    {
        "" or "default" => null,
        "primary" or "danger" or "success" => button.Text("style").ToLowerInvariant(),
        _ => throw new FieldException("Invalid button style specified"),
    };

    // The servers' own look at an address: a name that no name server could have (RFC 1035) is none.
    private static bool CanBeNamed(string address)
    {
        var (scheme, rest) = (address[..address.IndexOf(':', StringComparison.Ordinal)], UrlParts.Split(address));
        return scheme is not ("http" or "https") || rest.IsIpv6 || rest.Host.TrimEnd('.').Split('.').All(static label => label.Length is > 0 and <= 63);
    }

    private static string CheckUrl(string url)
    {
        if (Links.MentionedUser(url) is not null)
            return url;
        var link = WebLink.Parse(url);
        if (link.Address is null)
            throw ApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: {link.Refusal}");
        return CanBeNamed(link.Address) ? link.Address : throw ApiException.BadRequest("BUTTON_URL_INVALID");
    }
}
