using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>Something that happened to the chat, told by one field of Message.</summary>
internal sealed record ServiceContent(string Field, JsonNode Value) : MessageContent
{
    internal override void WriteTo(JsonObject message) => message[Field] = Value.DeepClone();

    internal override bool LooksLike(MessageContent other) =>
        other is ServiceContent service && service.Field == Field && JsonNode.DeepEquals(service.Value, Value);
}
