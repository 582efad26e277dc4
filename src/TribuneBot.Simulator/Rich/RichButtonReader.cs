using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Rich;

/// <summary>A button inside a rich message (Bot API 10.3).</summary>
internal static class RichButtonReader
{
    // The first action that a button names counts, in this order.
    private static readonly string[] Actions =
        ["url", "callback_data", "switch_inline_query", "switch_inline_query_chosen_chat", "switch_inline_query_current_chat", "login_url", "web_app", "copy_text", "disabled"];

    internal static JsonObject Read(JsonNode? value)
    {
        var button = JsonFields.Of(value, "InlineButton must be an Object");
        var kept = new JsonObject { ["text"] = RichTextReader.Read(button.Any("text")) };
        if (button.Text("style") is { Length: > 0 } style)
            kept["style"] = style is "primary" or "danger" or "success" or "link" or "default" ? style : throw new FieldException("Invalid button style specified");
        foreach (var action in Actions)
        {
            if (!button.Has(action) || (action is "url" or "callback_data" && button.Text(action).Length == 0))
                continue;
            kept[action] = button.Any(action)?.DeepClone();
            return kept;
        }

        throw new FieldException("Text buttons are not allowed in the inline keyboard");
    }
}
