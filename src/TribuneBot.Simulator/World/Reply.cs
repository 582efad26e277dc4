using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>What a message answers.</summary>
/// <param name="Message">The message answered; null when there is none.</param>
/// <param name="External">What is told of it when it is in another chat.</param>
/// <param name="Quote">The words of it that are quoted.</param>
internal readonly record struct Reply(Message? Message, JsonObject? External, JsonObject? Quote);
