namespace TribuneBot.Simulator.Control;

/// <summary>The clock moves ahead by zero or more seconds.</summary>
internal sealed record AdvanceBody(double Seconds);
