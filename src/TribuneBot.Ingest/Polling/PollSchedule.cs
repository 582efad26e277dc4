using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Fetching;

namespace TribuneBot.Ingest.Polling;

/// <summary>When a source is checked next.</summary>
internal sealed class PollSchedule(Jitter jitter)
{
    private const double Share = 0.05;
    private const int MostDoublings = 20;
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public TimeSpan AfterSuccess(Source source) => jitter.Spread(source.Settings.Interval, Share);

    /// <summary>The interval doubled for each failure in a row, up to an hour (or the interval, where that is longer); never before the time the
    /// server asks for, which is believed up to a day.</summary>
    public TimeSpan AfterFailure(Source source, TimeSpan? retryAfter)
    {
        var interval = source.Settings.Interval;
        var longest = interval > LongestBackOff ? interval : LongestBackOff;
        var doubled = interval.TotalSeconds * Math.Pow(2, Math.Min(source.Failures + 1, MostDoublings));
        var backOff = jitter.Spread(TimeSpan.FromSeconds(Math.Min(doubled, longest.TotalSeconds)), Share);
        var asked = retryAfter > LongestWait ? LongestWait : retryAfter ?? TimeSpan.Zero;
        return backOff > asked ? backOff : asked;
    }
}
