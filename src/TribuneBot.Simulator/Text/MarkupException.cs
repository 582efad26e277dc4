namespace TribuneBot.Simulator.Text;

/// <summary>Text that Telegram would refuse to parse; the message is Telegram's, without its "Bad Request: can't parse entities: ".</summary>
internal sealed class MarkupException(string message) : Exception(message);
