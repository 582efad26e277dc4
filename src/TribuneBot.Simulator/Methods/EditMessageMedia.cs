using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>editMessageMedia.</summary>
internal static class EditMessageMedia
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var node = call.Parameters.Json("media", "can't parse input media JSON object") ?? throw ApiException.BadRequest("input media is not specified");
        var media = InputMedia.Read(call, node);
        var markup = ReplyMarkup.Read(call.Parameters);
        var message = EditTarget.Find(call);
        if (message.Content is not (TextContent or MediaContent))
            throw ApiException.BadRequest("message media can't be edited");
        if (message.MediaGroupId is not null && message.Content is MediaContent { File.Kind: var old } && (old == MediaKind.Document) != (media.File.Kind == MediaKind.Document))
            throw ApiException.BadRequest("message media can't be edited");
        return EditTarget.Apply(call, message, media.Keep(), markup);
    }
}
