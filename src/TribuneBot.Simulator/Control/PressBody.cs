namespace TribuneBot.Simulator.Control;

/// <summary>A person presses an inline button, named by its callback data or its text.</summary>
internal sealed record PressBody(long UserId, long ChatId, int MessageId, string Button, long BotId = 0, double TimeoutSeconds = 10);
