using CsCheck;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset Now = Moment.Of("2023-03-14T09:00:00Z");
    private static readonly PollBounds Bounds = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));

    private readonly PollSchedule _schedule = new(Bounds, new Jitter(new Random(1)));

    [Theory]
    [InlineData(40, 10)] // A story every forty minutes: four checks between two.
    [InlineData(1, 1)]
    [InlineData(5_000, 30)]
    public void A_sources_own_rhythm_decides_within_the_bounds(int minutesBetweenStories, int expected)
    {
        var drafts = Enumerable.Range(1, 20).Select(number => new ArticleDraft { Title = "A", Published = Now.AddMinutes(-number * minutesBetweenStories) });

        var wait = Wait(Source(), SourceRhythm.Of(drafts, Now));

        Assert.InRange(wait.TotalMinutes, expected * 0.95, expected * 1.05);
    }

    [Fact]
    public void A_feed_without_dates_is_checked_every_five_minutes()
    {
        Assert.Null(SourceRhythm.Of([new ArticleDraft { Title = "A" }, new ArticleDraft { Title = "B", Published = Now.AddYears(1) }], Now));
        Assert.InRange(Wait(Source(), rhythm: null).TotalMinutes, 4.7, 5.3);
    }

    [Fact]
    public void A_quiet_source_is_asked_at_an_eighth_of_its_silence() =>
        Assert.InRange(Wait(Source() with { LastNewsAt = Now.AddMinutes(-80) }, TimeSpan.FromMinutes(2)).TotalMinutes, 9.5, 10.5);

    [Fact]
    public void What_the_server_and_the_feed_say_of_freshness_lengthens_the_wait_up_to_the_longest()
    {
        Assert.InRange(Wait(Source(), TimeSpan.FromMinutes(2), freshness: TimeSpan.FromMinutes(20)).TotalMinutes, 19, 21);
        Assert.InRange(Wait(Source(), TimeSpan.FromMinutes(2), hints: new FeedHints { TimeToLive = TimeSpan.FromMinutes(15) }).TotalMinutes, 14, 16);
        Assert.InRange(Wait(Source(), TimeSpan.FromMinutes(2), freshness: TimeSpan.FromDays(365)).TotalMinutes, 28, 32);
    }

    [Fact]
    public void Where_a_hub_delivers_polling_is_the_safety_net() =>
        Assert.InRange(Wait(Source() with { IsPushed = true }, TimeSpan.FromMinutes(2)).TotalMinutes, 28, 32);

    [Fact]
    public void An_interval_the_operator_set_is_kept_whatever_the_others_say() =>
        Assert.InRange(
            Wait(Source(TimeSpan.FromSeconds(10)), TimeSpan.FromHours(1), TimeSpan.FromHours(1), new FeedHints { TimeToLive = TimeSpan.FromHours(1), SkipHours = [9] }).TotalSeconds,
            9.5, 10.5);

    [Fact]
    public void Hours_and_days_to_skip_are_slept_through()
    {
        var night = new FeedHints { SkipHours = [9, 10, 11], SkipDays = [DayOfWeek.Monday] };
        var weekend = new FeedHints { SkipDays = [DayOfWeek.Tuesday, DayOfWeek.Wednesday] };
        var never = new FeedHints { SkipDays = Enum.GetValues<DayOfWeek>() };

        Assert.Equal(Moment.Of("2023-03-14T12:00:00Z"), Now + Wait(Source(), rhythm: null, hints: night));
        Assert.Equal(Moment.Of("2023-03-16T00:00:00Z"), Now + Wait(Source(), rhythm: null, hints: weekend));
        Assert.InRange(Wait(Source(), rhythm: null, hints: never).TotalMinutes, 4.7, 5.3);
    }

    [Fact]
    public void No_wait_is_shorter_than_asked_or_longer_than_a_day_of_back_off() => Gen
        .Select(Gen.Int[0, 100], Gen.Int[0, 200_000], Gen.Int[1, 86_400])
        .Sample((failures, retryAfter, interval) =>
        {
            var source = Source(TimeSpan.FromSeconds(interval)) with { Failures = failures };
            var wait = _schedule.AfterFailure(source, TimeSpan.FromSeconds(retryAfter), Now) - Now;

            Assert.InRange(wait, TimeSpan.FromSeconds(Math.Min(retryAfter, 86_400)), TimeSpan.FromSeconds(86_400 * 1.05));
            Assert.True(wait >= TimeSpan.FromSeconds(interval) * 0.95);
        });

    [Theory]
    [InlineData(10, 23, false)] // Less than a day is never silence.
    [InlineData(10, 25, true)]
    [InlineData(360, 25, false)] // Four stories a day: twelve pauses are three days.
    [InlineData(360, 73, true)]
    public void Silence_is_measured_by_the_sources_own_pauses(int minutesBetweenStories, int hours, bool isSilent)
    {
        var source = Source() with { Rhythm = TimeSpan.FromMinutes(minutesBetweenStories) / 4, LastNewsAt = Now.AddHours(-hours) };

        Assert.Equal(isSilent, SourceRhythm.IsSilent(source, Now));
    }

    private static Source Source(TimeSpan? interval = null) => new(
        1, new SourceSettings("Courier", "https://courier.example/rss", "en", interval, null, []), null, null, Now, WasSeen: true, 0, null, IsPaused: false);

    private TimeSpan Wait(Source source, TimeSpan? rhythm, TimeSpan? freshness = null, FeedHints? hints = null) =>
        _schedule.AfterSuccess(source, rhythm, freshness, hints ?? FeedHints.None, Now) - Now;
}
