namespace TribuneBot.Configuration;

/// <summary>How to reach Telegram.</summary>
/// <param name="BotToken">A secret; <see cref="ToString"/> hides it.</param>
/// <param name="BaseUrl">Another Bot API server (scheme and host), or null for Telegram's own.</param>
internal sealed record TelegramSettings(string BotToken, Uri? BaseUrl)
{
    public override string ToString() => $"TelegramSettings {{ BaseUrl = {BaseUrl} }}";
}
