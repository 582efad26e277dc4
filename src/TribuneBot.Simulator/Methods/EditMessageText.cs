using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Rich;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>editMessageText.</summary>
internal static class EditMessageText
{
    internal static MethodOutcome Run(MethodCall call)
    {
        if (call.Parameters.Has("rich_message"))
            return EditRich(call);
        var preview = LinkPreview.Read(call.Parameters);
        var text = TextParameter.ReadText(call.Parameters);
        var markup = ReplyMarkup.Read(call.Parameters);
        var message = EditTarget.Find(call);
        if (message.Content is not (TextContent or RichContent))
            throw ApiException.BadRequest("there is no text in the message to edit");
        var kept = TextParameter.KeepNonEmpty(text);
        // Telegram's servers, not the Bot API server, measure an edit, and say it in their own way.
        if (kept.CodePoints > TextParameter.LongestText)
            throw ApiException.BadRequest("MESSAGE_TOO_LONG");
        return EditTarget.Apply(call, message, new TextContent(kept, preview), markup);
    }

    // Text and rich messages may take each other's place.
    private static MethodOutcome EditRich(MethodCall call)
    {
        var content = RichMessageReader.Read(call);
        var markup = ReplyMarkup.Read(call.Parameters);
        var message = EditTarget.Find(call);
        if (message.Content is not (TextContent or RichContent))
            throw ApiException.BadRequest("there is no text in the message to edit");
        return EditTarget.Apply(call, message, content(), markup);
    }
}
