using System.Text;
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

    // The first action that a button names counts, in this order.
    private static readonly string[] Actions =
        ["url", "callback_data", "callback_game", "pay", "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "login_url", "web_app", "copy_text"];

    internal static ReplyMarkup Read(CallParameters parameters)
    {
        var node = parameters.Json("reply_markup", "can't parse reply keyboard markup JSON object");
        if (node is null)
            return None;
        if (node is not JsonObject markup)
            throw ApiException.BadRequest("object expected as reply markup");
        if (markup["keyboard"] is not null)
            return new ReplyMarkup(null, ReadReplyKeyboard(markup));
        if (markup["inline_keyboard"] is { } rows)
            return new ReplyMarkup(ReadInline(rows), null);
        return IsTrue(markup, "remove_keyboard") || IsTrue(markup, "force_reply") ? new ReplyMarkup(null, (JsonObject)markup.DeepClone()) : None;
    }

    /// <summary>What only Telegram's servers check, after the chat is known to be fine.</summary>
    internal ReplyMarkup Checked()
    {
        if (Inline is null)
            return this;
        var buttons = 0;
        foreach (var row in Inline["inline_keyboard"]!.AsArray())
        {
            foreach (var button in row!.AsArray())
            {
                buttons++;
                if (button!["callback_data"]?.GetValue<string>() is { } data && Encoding.UTF8.GetByteCount(data) > LongestCallbackData)
                    throw ApiException.BadRequest("BUTTON_DATA_INVALID");
            }
        }

        return buttons > MostButtons ? throw ApiException.BadRequest("reply markup is too long") : this;
    }

    private static JsonObject? ReadInline(JsonNode node)
    {
        if (node is not JsonArray rows)
            throw ApiException.BadRequest("field \"inline_keyboard\" must be of type Array");
        var kept = new JsonArray();
        foreach (var row in rows)
        {
            if (row is not JsonArray buttons)
                throw ApiException.BadRequest("field \"inline_keyboard\" must be an Array of Arrays");
            var keptRow = new JsonArray([.. buttons.Select(ReadButton)]);
            if (keptRow.Count > 0)
                kept.Add((JsonNode)keptRow);
        }

        return kept.Count == 0 ? null : new JsonObject { ["inline_keyboard"] = kept };
    }

    private static JsonNode ReadButton(JsonNode? node)
    {
        if (node is not JsonObject button)
            throw Refusal("expected an Object");
        var text = button["text"] ?? throw Refusal("Can't find field \"text\"");
        if (text is not JsonValue value || !value.TryGetValue<string>(out var shown))
            throw Refusal("Field \"text\" must be of type String");
        foreach (var action in Actions)
            if (button[action] is { } argument && argument.ToString().Length > 0)
                return new JsonObject { ["text"] = shown.Trim(), [action] = action == "url" ? CheckUrl(argument.ToString()) : argument.DeepClone() };
        // An empty switch_inline_query is an action, other empty fields are none.
        foreach (var action in Actions)
            if (action.StartsWith("switch_inline_query", StringComparison.Ordinal) && button[action] is { } argument)
                return new JsonObject { ["text"] = shown.Trim(), [action] = argument.DeepClone() };
        throw Refusal("Text buttons are not allowed in the inline keyboard");
    }

    private static string CheckUrl(string url)
    {
        if (Links.MentionedUser(url) is not null)
            return url;
        if (Links.Check(url) is { } checkedUrl)
            return checkedUrl;
        var reason = url.Contains("://", StringComparison.Ordinal) && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? "Unsupported URL protocol" : "Wrong HTTP URL";
        throw ApiException.BadRequest($"inline keyboard button URL '{url}' is invalid: {reason}");
    }

    private static JsonObject ReadReplyKeyboard(JsonObject markup)
    {
        if (markup["keyboard"] is not JsonArray rows)
            throw ApiException.BadRequest("field \"keyboard\" of the ReplyKeyboardMarkup must be an Array");
        foreach (var row in rows)
        {
            if (row is not JsonArray buttons)
                throw ApiException.BadRequest("field \"keyboard\" must be an Array of Arrays");
            foreach (var button in buttons)
                if (button is not JsonValue && button?["text"] is null)
                    throw ApiException.BadRequest("can't parse KeyboardButton: Can't find field \"text\"");
        }

        return (JsonObject)markup.DeepClone();
    }

    private static bool IsTrue(JsonObject markup, string name)
    {
        if (markup[name] is not { } value)
            return false;
        return value is JsonValue flag && flag.TryGetValue<bool>(out var set) ? set : throw ApiException.BadRequest($"field \"{name}\" must be of type Boolean");
    }

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse InlineKeyboardButton: " + what);
}
