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
        switch (File.Kind)
        {
            case MediaKind.Photo: message["photo"] = new JsonArray(File.Json()); break;
            case MediaKind.Video: message["video"] = File.Json(); break;
            default: message["document"] = File.Json(); break;
        }

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
