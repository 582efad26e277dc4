using System.Text.Json.Nodes;
using TribuneBot.Simulator.Text;

namespace TribuneBot.Simulator.World;

/// <summary>A text message.</summary>
internal sealed record TextContent(FormattedText Text, JsonObject? LinkPreview) : MessageContent
{
    internal override void WriteTo(JsonObject message)
    {
        message["text"] = Text.Text;
        if (Text.Entities.Count > 0)
            message["entities"] = Text.EntitiesJson();
        if (LinkPreview is not null)
            message["link_preview_options"] = LinkPreview.DeepClone();
    }

    internal override bool LooksLike(MessageContent other) =>
        other is TextContent text && text.Text.SameAs(Text) && JsonNode.DeepEquals(text.LinkPreview, LinkPreview);
}
