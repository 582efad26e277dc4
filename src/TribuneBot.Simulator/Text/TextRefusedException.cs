namespace TribuneBot.Simulator.Text;

/// <summary>A parsed text cannot be kept; the message says why in Telegram's words, ready to stand after "Bad Request: ".</summary>
internal sealed class TextRefusedException(string message) : Exception(message);
