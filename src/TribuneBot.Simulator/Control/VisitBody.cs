namespace TribuneBot.Simulator.Control;

/// <summary>A person joins or leaves a shared chat.</summary>
internal sealed record VisitBody(long UserId, long ChatId);
