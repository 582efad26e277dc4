namespace TribuneBot.Core.Dispatch;

/// <summary>The speeds Telegram allows (its FAQ, "broadcasting to users"; what is not published is set carefully).</summary>
public sealed record PacerOptions
{
    /// <summary>
    /// The most bulk sends granted in any half-open sliding second, 1–100,000; default 28, below the published "about 30"; 900 when paid.
    /// </summary>
    public int BulkPerSecond { get; init; } = 28;

    /// <summary>The most replies granted in any sliding second, at least 1; default 100.</summary>
    public int RepliesPerSecond { get; init; } = 100;

    /// <summary>Messages per second in one chat in the long run, above 0; default 1.</summary>
    public double PerChatPerSecond { get; init; } = 1;

    /// <summary>Messages one chat may get at once before the long-run rate holds, at least 1; default 3, so that toggles and paging stay quick.</summary>
    public int PerChatBurst { get; init; } = 3;

    /// <summary>Messages in any half-open sliding minute in one group or channel, at least 1; default 20.</summary>
    public int GroupPerMinute { get; init; } = 20;

    /// <summary>Distinct chats that answer 429 within one second before everything is held, at least 1; default 3.</summary>
    public int FloodedChatsToHoldAll { get; init; } = 3;

    /// <summary>
    /// Bulk requests in flight at once, at least 1; default 64, 300 when paid. The Bot API server answers 429 above 1,000 and then for a minute.
    /// </summary>
    public int MostInFlight { get; init; } = 64;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BulkPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BulkPerSecond, 100_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(RepliesPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(PerChatPerSecond);
        ArgumentOutOfRangeException.ThrowIfLessThan(PerChatBurst, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(GroupPerMinute, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(FloodedChatsToHoldAll, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostInFlight, 1);
    }
}
