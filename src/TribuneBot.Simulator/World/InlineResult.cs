using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>One inline result, ready to be sent.</summary>
internal sealed record InlineResult(MessageContent Content, JsonObject? Keyboard);
