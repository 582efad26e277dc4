namespace TribuneBot.Core.Dispatch;

/// <summary>When a correction goes out.</summary>
public static class CorrectionRules
{
    /// <summary>A desk that mends a title mostly mends it again within the minute: readers see one edit.</summary>
    public static TimeSpan Debounce { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A text that changes all the time is corrected all the same.</summary>
    public static TimeSpan LongestDebounce { get; } = TimeSpan.FromMinutes(5);

    /// <summary>How long copies are edited and removed: a million readers take ten hours at Telegram's free pace.</summary>
    public static TimeSpan TimeToLive { get; } = TimeSpan.FromDays(3);

    /// <param name="firstChange">The change that asked for the correction that has not gone out yet.</param>
    /// <returns>When it goes out, after another change now.</returns>
    public static DateTimeOffset StartAt(DateTimeOffset firstChange, DateTimeOffset now)
    {
        var latest = firstChange + LongestDebounce;
        return now + Debounce < latest ? now + Debounce : latest;
    }
}
