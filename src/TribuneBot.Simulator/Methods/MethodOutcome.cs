using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Methods;

/// <summary>What a call returns, and the remark that a few methods add to it.</summary>
internal readonly record struct MethodOutcome(JsonNode Result, string? Description = null)
{
    internal static MethodOutcome True(string? description = null) => new(JsonValue.Create(true), description);

    public static implicit operator MethodOutcome(JsonNode result) => new(result);
}
