namespace TribuneBot.Simulator.Updates;

/// <summary>The latest failure to reach a webhook, in Telegram's words.</summary>
internal sealed record WebhookError(DateTimeOffset At, string Message);
