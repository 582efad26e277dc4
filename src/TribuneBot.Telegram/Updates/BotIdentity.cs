namespace TribuneBot.Telegram.Updates;

/// <summary>Who the bot is on Telegram; empty until Telegram has answered getMe.</summary>
internal sealed class BotIdentity
{
    /// <summary>Without the <c>@</c>.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The bot's private chat.</summary>
    public string Link => $"https://t.me/{UserName}";
}
