using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>One InputMedia: a photo, video or document with its caption, as edits and albums name it.</summary>
internal sealed record InputMedia(StoredFile File, FormattedText Caption, bool HasSpoiler, bool CaptionAbove)
{
    internal static InputMedia Read(MethodCall call, JsonNode? node)
    {
        if (node is not JsonObject media)
            throw Refusal("expected an Object");
        var caption = TextParameter.Parse(Text(media, "caption"), Text(media, "parse_mode"), media["caption_entities"]);
        var type = Text(media, "type");
        if (type.Length == 0)
            throw Refusal("Can't find field \"type\"");
        var kind = type.ToLowerInvariant() switch
        {
            "photo" => MediaKind.Photo,
            "video" => MediaKind.Video,
            "document" => MediaKind.Document,
            _ => throw Refusal($"type \"{type}\" is unsupported"),
        };
        if (Text(media, "media").Length == 0)
            throw Refusal("media not found");
        var file = FileParameter.Resolve(call, kind, "media", null, Text(media, "media"));
        return new InputMedia(file, caption, IsTrue(media, "has_spoiler"), IsTrue(media, "show_caption_above_media"));
    }

    internal MediaContent Keep() => new(File, TextParameter.KeepCaption(Caption)) { HasSpoiler = HasSpoiler, CaptionAbove = CaptionAbove };

    private static string Text(JsonObject media, string name) => media[name] is JsonValue value ? value.ToString() : "";

    private static bool IsTrue(JsonObject media, string name) => media[name] is JsonValue value && value.TryGetValue<bool>(out var set) && set;

    private static ApiException Refusal(string what) => ApiException.BadRequest("can't parse InputMedia: " + what);
}
