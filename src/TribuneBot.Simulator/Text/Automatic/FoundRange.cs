namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>Something found in a text.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte after the last one.</param>
internal readonly record struct FoundRange(EntityType Type, int Start, int End);
