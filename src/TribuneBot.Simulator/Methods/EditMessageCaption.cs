using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>editMessageCaption.</summary>
internal static class EditMessageCaption
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var markup = ReplyMarkup.Read(call.Parameters);
        var caption = TextParameter.ReadCaption(call.Parameters);
        var message = EditTarget.Find(call);
        if (message.Content is not MediaContent media)
            throw ApiException.BadRequest("there is no caption in the message to edit");
        var kept = TextParameter.Keep(caption);
        if (kept.CodePoints > TextParameter.LongestCaption)
            throw ApiException.BadRequest("MEDIA_CAPTION_TOO_LONG");
        var content = media with { Caption = kept, CaptionAbove = call.Parameters.Flag("show_caption_above_media") };
        return EditTarget.Apply(call, message, content, markup);
    }
}
