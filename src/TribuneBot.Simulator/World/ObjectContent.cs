using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>A place, a contact, a game or an invoice: one object, and what stands beside it.</summary>
/// <param name="Fields">Fields of Message that hold it.</param>
internal sealed record ObjectContent(JsonObject Fields) : MessageContent
{
    internal override void WriteTo(JsonObject message)
    {
        foreach (var (name, value) in Fields)
            message[name] = value?.DeepClone();
    }

    internal override bool LooksLike(MessageContent other) => other is ObjectContent alike && JsonNode.DeepEquals(alike.Fields, Fields);
}
