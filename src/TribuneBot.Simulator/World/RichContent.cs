using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>A rich message: typed blocks instead of one text.</summary>
internal sealed record RichContent(JsonObject Rich) : MessageContent
{
    internal override void WriteTo(JsonObject message) => message["rich_message"] = Rich.DeepClone();

    internal override bool LooksLike(MessageContent other) => other is RichContent rich && JsonNode.DeepEquals(rich.Rich, Rich);
}
