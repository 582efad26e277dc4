namespace TribuneBot.Simulator.Control;

/// <summary>The calendar moves ahead.</summary>
internal sealed record AdvanceBody(double Seconds);
