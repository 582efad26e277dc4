using System.Text.Json.Nodes;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.World;

/// <summary>A photo, video or document with a caption.</summary>
internal sealed record MediaContent(StoredFile File, FormattedText Caption) : MessageContent
{
    internal bool HasSpoiler { get; init; }

    internal bool CaptionAbove { get; init; }

    internal override void WriteTo(JsonObject message)
    {
        message[MediaKinds.FieldOf(File.Kind)] = File.Kind == MediaKind.Photo ? new JsonArray(File.Json()) : File.Json();
        // An animation is a document too, for apps that do not know animations.
        if (File.Kind == MediaKind.Animation)
            message["document"] = File.Json();
        if (!Caption.IsEmpty)
            message["caption"] = Caption.Text;
        if (Caption.Entities.Count > 0)
            message["caption_entities"] = Caption.EntitiesJson();
        if (CaptionAbove)
            message["show_caption_above_media"] = true;
        if (HasSpoiler)
            message["has_media_spoiler"] = true;
    }

    internal override bool LooksLike(MessageContent other) =>
        other is MediaContent media && media.File == File && media.Caption.SameAs(Caption)
        && media.HasSpoiler == HasSpoiler && media.CaptionAbove == CaptionAbove;
}
