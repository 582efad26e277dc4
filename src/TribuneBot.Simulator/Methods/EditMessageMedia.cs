using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>editMessageMedia.</summary>
internal static class EditMessageMedia
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var markup = ReplyMarkup.Read(call.Parameters);
        if (!call.Parameters.Has("media"))
            throw ApiException.BadRequest("parameter \"media\" is required");
        var media = call.Parameters.Read("media", "can't parse input media JSON object", value => Read(call, value), null!);
        var message = EditTarget.Find(call);
        if (message.Content is not (TextContent or MediaContent))
            throw ApiException.BadRequest("message media can't be edited");
        if (message.MediaGroupId is not null && message.Content is MediaContent { File.Kind: var old } && (old == MediaKind.Document) != (media.Kind == MediaKind.Document))
            throw ApiException.BadRequest("message media can't be edited");
        return EditTarget.Apply(call, message, media.Keep(), markup);
    }

    private static InputMedia Read(MethodCall call, System.Text.Json.Nodes.JsonNode? value)
    {
        try
        {
            return InputMedia.Read(call, value, forAlbum: false);
        }
        catch (FieldException refusal)
        {
            throw new FieldException("Can't parse InputMedia: " + refusal.Message);
        }
    }
}
