namespace TribuneBot.Simulator.Control;

/// <summary>The clock is set to a time, never to an earlier one.</summary>
internal sealed record ClockBody(DateTimeOffset Now);
