namespace TribuneBot.Core.Dispatch;

/// <summary>The speeds Telegram allows (its FAQ, "broadcasting to users"; what is not published is set carefully).</summary>
public sealed record PacerOptions
{
    /// <summary>The most bulk sends granted in any half-open sliding second; default 28, below the published "about 30".</summary>
    public int BulkPerSecond { get; init; } = 28;

    /// <summary>The most replies granted in any sliding second; default 100.</summary>
    public int RepliesPerSecond { get; init; } = 100;

    /// <summary>Messages per second in one private chat in the long run; default 1.</summary>
    public double PerChatPerSecond { get; init; } = 1;

    /// <summary>Messages one private chat may get at once before the long-run rate holds; default 3, so that toggles and paging stay quick.</summary>
    public int PerChatBurst { get; init; } = 3;

    /// <summary>Messages in any sliding minute in one group or channel; default 20.</summary>
    public int GroupPerMinute { get; init; } = 20;

    /// <summary>Distinct chats that answer 429 within one second before everything is held; default 3.</summary>
    public int FloodedChatsToHoldAll { get; init; } = 3;
}
