namespace TribuneBot.Verbs;

/// <summary>A verb cannot do what it was asked; its message is one clear sentence for the operator.</summary>
internal sealed class VerbException(string message) : Exception(message);
