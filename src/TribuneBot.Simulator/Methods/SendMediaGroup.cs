using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendMediaGroup: an album of up to ten photos and videos, or of documents.</summary>
internal static class SendMediaGroup
{
    private const int MostItems = 10;

    internal static MethodOutcome Run(MethodCall call)
    {
        var outgoing = Outgoing.Read(call);
        if (call.Parameters.Json("media", "can't parse media JSON object") is not JsonArray array)
            throw ApiException.BadRequest("media must be an Array of InputMedia");
        var media = array.Select(node => InputMedia.Read(call, node)).ToList();
        var sent = outgoing.SendAlbum("photos", () => Contents(media), string.Create(CultureInfo.InvariantCulture, $"14{call.World.Now.ToUnixTimeMilliseconds()}"));
        return new JsonArray([.. sent.Select(static m => (JsonNode)MessageJson.Of(m))]);
    }

    private static List<MessageContent> Contents(List<InputMedia> media)
    {
        if (media.Count == 0)
            throw ApiException.BadRequest("there are no messages to send");
        if (media.Count > MostItems)
            throw ApiException.BadRequest("too many messages to send as an album");
        var documents = media.Count(static m => m.File.Kind == MediaKind.Document);
        if (documents > 0 && documents < media.Count)
            throw ApiException.BadRequest("document can't be mixed with other media types");
        return [.. media.Select(static m => m.Keep())];
    }
}
