using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>sendMediaGroup: an album of up to ten photos and videos, or of documents.</summary>
internal static class SendMediaGroup
{
    private const int MostItems = 10;

    private static readonly Dictionary<string, string> Codes = new()
    {
        ["failed to get HTTP URL content"] = "WEBPAGE_CURL_FAILED",
        ["wrong type of the web page content"] = "WEBPAGE_MEDIA_EMPTY",
        ["wrong file identifier/HTTP URL specified"] = "MEDIA_EMPTY",
        ["wrong HTTP URL specified"] = "EXTERNAL_URL_INVALID",
        ["PHOTO_INVALID_DIMENSIONS"] = "PHOTO_INVALID_DIMENSIONS",
        ["IMAGE_PROCESS_FAILED"] = "IMAGE_PROCESS_FAILED",
    };

    internal static MethodOutcome Run(MethodCall call)
    {
        var outgoing = Outgoing.Read(call);
        if (!call.Parameters.Has("media"))
            throw ApiException.BadRequest("parameter \"media\" is required");
        var media = call.Parameters.Read("media", "can't parse media JSON object", value => JsonFields.Each(value, "InputMedia", item => InputMedia.Read(call, item, forAlbum: true)), []);
        var sent = outgoing.SendAlbum("photos", () => Contents(media), string.Create(CultureInfo.InvariantCulture, $"14{call.World.Now.ToUnixTimeMilliseconds()}"));
        return new JsonArray([.. sent.Select(static m => (JsonNode)MessageJson.Of(m))]);
    }

    private static List<MessageContent> Contents(List<InputMedia> media)
    {
        if (media.Count == 0)
            throw ApiException.BadRequest("there are no messages to send");
        if (media.Count > MostItems)
            throw ApiException.BadRequest("too many messages to send as an album");
        foreach (var (kind, name) in ((MediaKind, string)[])[(MediaKind.Audio, "audio"), (MediaKind.Document, "document")])
            if (media.Count(m => m.Kind == kind) is var alike && alike > 0 && alike < media.Count)
                throw ApiException.BadRequest($"{name} can't be mixed with other media types");
        return [.. media.Select(Keep)];
    }

    // What goes wrong with one item on Telegram's servers comes back as its code, with the item's number.
    private static MediaContent Keep(InputMedia medium, int index)
    {
        try
        {
            return medium.Keep();
        }
        catch (ApiException refusal) when (Codes.TryGetValue(refusal.Message["Bad Request: ".Length..], out var code))
        {
            throw ApiException.BadRequest($"failed to send message #{index + 1} with the error message \"{code}\"");
        }
    }
}
