using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Polling;

/// <summary>
/// When a source is checked next. An interval the operator has set is kept. Without one the source's own rhythm decides, within the bounds; what the server
/// and the feed say of freshness lengthens it, up to the longest. Where a hub delivers, the longest wait is enough.
/// </summary>
internal sealed class PollSchedule(PollBounds bounds, Jitter jitter)
{
    private const double Share = 0.05;
    private const int MostDoublings = 20;

    /// <summary>A source that has been quiet for a while is asked less often: at an eighth of its silence.</summary>
    private const int ChecksPerSilence = 8;

    private static readonly TimeSpan UnknownRhythm = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <param name="rhythm">What the document's dates tell now; null: what they told before.</param>
    /// <param name="freshness">How long the server calls the document fresh, or null.</param>
    public DateTimeOffset AfterSuccess(Source source, TimeSpan? rhythm, TimeSpan? freshness, FeedHints hints, DateTimeOffset now)
    {
        if (source.Settings.Interval is { } fixedInterval)
            return now + jitter.Spread(fixedInterval, Share);

        var silence = (now - (source.LastNewsAt ?? now)) / ChecksPerSilence;
        var wanted = Longest(rhythm ?? source.Rhythm ?? UnknownRhythm, silence, freshness ?? TimeSpan.Zero, hints.TimeToLive ?? TimeSpan.Zero);
        var next = now + jitter.Spread(source.IsPushed ? bounds.Longest : Within(wanted), Share);
        return PastSkipped(next, hints);
    }

    /// <summary>The interval doubled for each failure in a row, up to an hour (or the interval, where that is longer); never before the time the
    /// server asks for, which is believed up to a day.</summary>
    public DateTimeOffset AfterFailure(Source source, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var interval = source.Settings.Interval ?? Within(source.Rhythm ?? UnknownRhythm);
        var longest = interval > LongestBackOff ? interval : LongestBackOff;
        var doubled = interval.TotalSeconds * Math.Pow(2, Math.Min(source.Failures + 1, MostDoublings));
        var backOff = jitter.Spread(TimeSpan.FromSeconds(Math.Min(doubled, longest.TotalSeconds)), Share);
        var asked = retryAfter > LongestWait ? LongestWait : retryAfter ?? TimeSpan.Zero;
        return now + (backOff > asked ? backOff : asked);
    }

    private TimeSpan Within(TimeSpan wait) => wait < bounds.Shortest ? bounds.Shortest : wait > bounds.Longest ? bounds.Longest : wait;

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits)
            longest = wait > longest ? wait : longest;
        return longest;
    }

    /// <summary>The start of the first hour that the feed does not want to be left alone in. A feed that skips every hour of a week is not believed.</summary>
    private static DateTimeOffset PastSkipped(DateTimeOffset next, FeedHints hints)
    {
        const int HoursOfWeek = 7 * 24;
        var moved = next.ToUniversalTime();
        for (var hour = 0; hour < HoursOfWeek; hour++)
        {
            if (!hints.SkipHours.Contains(moved.Hour) && !hints.SkipDays.Contains(moved.DayOfWeek))
                return moved;

            moved = new DateTimeOffset(moved.Year, moved.Month, moved.Day, moved.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        return next;
    }
}
