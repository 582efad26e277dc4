using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>One InputMedia with its caption, as edits and albums name it. Its file is looked at only when the chat is known to be fine.</summary>
internal sealed record InputMedia(MediaKind Kind, Func<StoredFile> File, FormattedText Caption, bool HasSpoiler, bool CaptionAbove)
{
    internal static InputMedia Read(MethodCall call, JsonNode? value, bool forAlbum)
    {
        var media = JsonFields.Of(value, "expected an Object");
        var caption = Parse(media);
        var (above, spoiler) = (media.Flag("show_caption_above_media"), media.Flag("has_spoiler"));
        var type = media.RequiredText("type");
        var source = media.Text("media");
        if (!FileParameter.IsNamed(call, source))
            throw new FieldException("media not found");
        var kind = type switch
        {
            "photo" => MediaKind.Photo,
            "video" => MediaKind.Video,
            "animation" when forAlbum => throw new FieldException("type \"animation\" can't be used in sendMediaGroup"),
            "animation" => MediaKind.Animation,
            "audio" => MediaKind.Audio,
            "document" => MediaKind.Document,
            "voice_note" => throw new FieldException("type \"voice_note\" is not allowed"),
            _ => throw new FieldException($"type \"{type}\" is unsupported"),
        };
        return new InputMedia(kind, () => FileParameter.Resolve(call, kind, "media", null, source), caption, spoiler, above);
    }

    internal MediaContent Keep() => new(File(), TextParameter.KeepCaption(Caption)) { HasSpoiler = HasSpoiler && MediaKinds.HasSize(Kind), CaptionAbove = CaptionAbove };

    // What is wrong with the markup is told as part of the medium.
    private static FormattedText Parse(JsonFields media)
    {
        try
        {
            return TextParameter.Parse(media.Text("caption"), media.Text("parse_mode"), media.Any("caption_entities"));
        }
        catch (ApiException refusal)
        {
            var text = refusal.Message["Bad Request: ".Length..];
            throw new FieldException(char.ToUpperInvariant(text[0]) + text[1..]);
        }
    }
}
