using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>What a message says.</summary>
internal abstract record MessageContent
{
    /// <summary>Adds its fields to a Message.</summary>
    internal abstract void WriteTo(JsonObject message);

    /// <summary>Whether a reader would see no difference.</summary>
    internal abstract bool LooksLike(MessageContent other);
}
