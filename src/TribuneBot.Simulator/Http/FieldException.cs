namespace TribuneBot.Simulator.Http;

/// <summary>Something inside a JSON parameter that Telegram cannot read, in its words; whoever knows where it stands puts that before it.</summary>
internal sealed class FieldException(string message) : Exception(message);
