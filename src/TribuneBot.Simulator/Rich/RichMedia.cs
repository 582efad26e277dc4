using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Methods;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Rich;

/// <summary>Photos, videos and other files in a rich message.</summary>
internal sealed class RichMedia(MethodCall call)
{
    private readonly Dictionary<string, (MediaKind Kind, StoredFile File)> _named = [];

    /// <summary>The kind that a block, a medium or a link names; null when there is none of the name.</summary>
    internal static MediaKind? KindOf(string type) => type switch
    {
        "animation" => MediaKind.Animation,
        "audio" => MediaKind.Audio,
        "document" => MediaKind.Document,
        "photo" => MediaKind.Photo,
        "video" => MediaKind.Video,
        "voice_note" => MediaKind.Voice,
        _ => null,
    };

    /// <summary>Reads the "media" of a message, which its markup then names as tg://photo?id=….</summary>
    internal void Declare(JsonNode? media) => JsonFields.Each(media, "InputRichMessageMedia", value =>
    {
        var fields = JsonFields.Of(value, "expected an Object");
        var id = fields.RequiredText("id");
        var medium = new JsonFields(fields.RequiredObject("media"));
        var type = medium.RequiredText("type");
        var kind = KindOf(type) ?? throw new FieldException($"type \"{type}\" is unsupported");
        return _named[id] = (kind, Resolve(medium, kind));
    });

    /// <summary>The file of an InputMedia.</summary>
    internal StoredFile Resolve(JsonFields medium, MediaKind kind)
    {
        var media = medium.Text("media");
        if (media.Length == 0)
            throw new FieldException("media not found");
        return FileParameter.Resolve(call, kind, "media", null, media);
    }

    /// <summary>The file of an address in markup.</summary>
    /// <param name="source">An HTTP address, or tg://photo?id=… and the like for a declared one.</param>
    /// <param name="tag">img, video, audio or tg-document.</param>
    internal StoredFile FromMarkup(string source, string tag)
    {
        if (source.StartsWith("tg://", StringComparison.OrdinalIgnoreCase))
        {
            var id = source[(source.IndexOf("id=", StringComparison.Ordinal) + 3)..];
            return _named.TryGetValue(id, out var named) ? named.File : throw ApiException.BadRequest("RICH_MESSAGE_PHOTO_INVALID");
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw ApiException.BadRequest("RICH_MESSAGE_URL_INVALID");
        return FileParameter.Resolve(call, KindOf(tag, address), "media", null, source);
    }

    internal static JsonObject Block(StoredFile file, bool hasSpoiler)
    {
        var type = file.Kind == MediaKind.Voice ? "voice_note" : MediaKinds.FieldOf(file.Kind);
        var block = new JsonObject { ["type"] = type, [type] = file.Kind == MediaKind.Photo ? new JsonArray(file.Json()) : file.Json() };
        if (hasSpoiler && MediaKinds.HasSize(file.Kind))
            block["has_spoiler"] = true;
        return block;
    }

    // Telegram looks at the MIME type and at the name; only the name can be seen without fetching.
    private static MediaKind KindOf(string tag, Uri address)
    {
        var extension = Path.GetExtension(address.LocalPath).ToLowerInvariant();
        return tag switch
        {
            "tg-document" => MediaKind.Document,
            "audio" => extension is ".ogg" or ".oga" or ".opus" ? MediaKind.Voice : MediaKind.Audio,
            "video" => extension == ".gif" ? MediaKind.Animation : MediaKind.Video,
            _ => extension switch
            {
                ".mp4" or ".mov" or ".webm" => MediaKind.Video,
                ".mp3" or ".m4a" => MediaKind.Audio,
                ".ogg" or ".oga" or ".opus" => MediaKind.Voice,
                ".gif" => MediaKind.Animation,
                _ => MediaKind.Photo,
            },
        };
    }
}
