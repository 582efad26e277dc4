using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>What Telegram knows of a chat.</summary>
internal abstract record ChatLookup
{
    private ChatLookup()
    {
    }

    public sealed record Found(long ChatId, ChatKind Kind, string Title) : ChatLookup;

    /// <summary>There is no such chat, or the bot is not in it.</summary>
    public sealed record NotFound(string Reason) : ChatLookup;

    /// <summary>Telegram could not be asked; later it may know.</summary>
    public sealed record Unavailable(string Reason) : ChatLookup;
}
