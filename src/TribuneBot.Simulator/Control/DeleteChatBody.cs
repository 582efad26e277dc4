namespace TribuneBot.Simulator.Control;

/// <summary>A shared chat is deleted by its owner.</summary>
internal sealed record DeleteChatBody(long ChatId);
