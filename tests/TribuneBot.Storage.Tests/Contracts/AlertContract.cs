using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class AlertContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task An_alert_is_kept_as_it_was_written_and_belongs_to_its_reader()
    {
        var alert = await AddAsync(1, "\"oil price\" -gas");
        await AddAsync(2, "other");

        var kept = Assert.Single(await ListAsync(1));
        Assert.Equal(alert, kept);
        Assert.Equal(("\"oil price\" -gas", AlertCadence.Now, AlertLimits.DefaultDailyCap, false), (kept.Query, kept.Cadence, kept.DailyCap, kept.IsPaused));
        Assert.Null(await ReadAsync(unit => unit.Alerts.FindAsync(alert.Id, 2, Cancel)));

        await ChangeAsync(alert with { Cadence = AlertCadence.Digest, DailyCap = 3, IsPaused = true });
        Assert.Equal((AlertCadence.Digest, 3, true), Assert.Single(await ListAsync(1)) is var changed ? (changed.Cadence, changed.DailyCap, changed.IsPaused) : default);

        await InUnitAsync(unit => unit.Alerts.RemoveAsync(alert, Cancel));
        Assert.Empty(await ListAsync(1));
    }

    [Fact]
    public async Task A_unit_sees_its_own_alerts_and_an_abandoned_one_leaves_none()
    {
        await SaveAsync(Given.Reader(1));
        var seen = await ReadAsync(async unit =>
        {
            await unit.Alerts.AddAsync(1, "lamp", Now, Cancel);
            return await unit.Alerts.ListAsync(1, Cancel);
        });

        Assert.Single(seen);
        Assert.Empty(await ListAsync(1));
    }

    [Fact]
    public async Task A_new_story_comes_at_once_to_whoever_searches_for_it_with_the_reason()
    {
        var alert = await AddAsync(1, "lighthouse");
        await AddAsync(2, "parliament");
        await SaveAsync(Given.Reader(3));

        await AnnounceAsync("lighthouse");
        await StoreAsync(Given.Article("a", "The lighthouse of Absheron shines", published: Now));
        await FanOutAllAsync();

        var head = Assert.Single(await HeadsAsync());
        Assert.Equal((1L, Lane.Instant, "en"), (head.ChatId, head.Lane, head.Language));
        Assert.Equal(new AlertReason(alert.Id, "lighthouse"), head.Alert);
        Assert.Equal([head.Key], await IntendAsync(head.Key));
    }

    [Fact]
    public async Task Whoever_follows_the_topic_gets_the_story_once_and_without_a_reason()
    {
        await AddAsync(1, "story", "society");
        await AddAsync(1, "story -nothing", "society");

        var dispatch = await AnnounceAsync("first");

        var head = Assert.Single(await HeadsAsync());
        Assert.Null(head.Alert);
        Assert.Equal(1, (await CountsAsync(dispatch)).Waiting);
    }

    [Fact]
    public async Task A_story_that_two_alerts_find_comes_once_and_counts_once()
    {
        await AddAsync(1, "story");
        await AddAsync(1, "first");
        await ChangeAsync((await ListAsync(1))[1] with { DailyCap = 3 });

        await AnnounceAsync("first");
        Assert.Single(await HeadsAsync());
    }

    [Fact]
    public async Task A_paused_or_removed_alert_brings_nothing_also_not_what_waits()
    {
        var paused = await AddAsync(1, "story");
        var removed = await AddAsync(2, "story");
        await AnnounceAsync("first");
        var waiting = await HeadsAsync();
        Assert.Equal(2, waiting.Count);

        await ChangeAsync(paused with { IsPaused = true });
        await InUnitAsync(unit => unit.Alerts.RemoveAsync(removed, Cancel));
        Assert.Empty(await IntendAsync([.. waiting.Select(head => head.Key)]));
        await AnnounceAsync("second");
        Assert.Empty(await HeadsAsync());

        await ChangeAsync(paused with { IsPaused = false });
        await AnnounceAsync("third");
        Assert.Equal(1L, Assert.Single(await HeadsAsync()).ChatId);
    }

    [Fact]
    public async Task Stories_come_in_the_readers_languages_unless_the_alert_names_one()
    {
        await AddAsync(1, "lampa");
        await AddAsync(2, "lampa lang:az");

        await StoreAsync(Given.Article("a", "Lampa", published: Now, language: "az"));
        await FanOutAllAsync();

        Assert.Equal(2L, Assert.Single(await HeadsAsync()).ChatId);
    }

    [Fact]
    public async Task Whoever_stopped_or_left_gets_nothing()
    {
        await AddAsync(1, "story");
        await SaveAsync(Given.Reader(1) with { State = ReaderState.Stopped });
        await AnnounceAsync("first");
        Assert.Empty(await HeadsAsync());
    }

    [Fact]
    public async Task An_alert_for_the_digest_waits_for_it_with_its_words()
    {
        var alert = await AddAsync(1, "story");
        await ChangeAsync(alert with { Cadence = AlertCadence.Digest });
        await AnnounceAsync("first");
        Assert.Empty(await HeadsAsync());

        var digest = await DigestAsync();
        Assert.Equal(1, digest.AlertTotal);
        Assert.Equal("story", digest.Alerts[Assert.Single(digest.Articles).Id]);
    }

    [Fact]
    public async Task A_digest_leaves_out_what_an_alert_found_that_is_paused_since()
    {
        var alert = await AddAsync(1, "story");
        await ChangeAsync(alert with { Cadence = AlertCadence.Digest });
        await AnnounceAsync("first");
        await ChangeAsync(alert with { Cadence = AlertCadence.Digest, IsPaused = true });

        Assert.Equal(0, (await DigestAsync()).Total);
    }

    [Fact]
    public async Task Beyond_the_daily_cap_stories_wait_for_the_digest_and_the_next_day_begins_anew()
    {
        var alert = await AddAsync(1, "story");
        await ChangeAsync(alert with { DailyCap = 3 });
        for (var number = 1; number <= 5; number++)
            await AnnounceAsync($"n{number}");
        Assert.Equal(3, await SendAllAsync());
        World.Clock.Advance(TimeSpan.FromDays(1));
        await AnnounceAsync("n6");
        Assert.Equal(1, await SendAllAsync());

        var digest = await DigestAsync();
        Assert.Equal((2, 2), (digest.Total, digest.AlertTotal));
    }

    [Fact]
    public async Task All_alerts_of_a_reader_together_have_a_cap_of_their_own()
    {
        for (var number = 0; number < 3; number++)
            await ChangeAsync((await AddAsync(1, $"word{number}")) with { DailyCap = 30 });
        for (var number = 0; number < 60; number++)
            await StoreAsync(Given.Article($"s{number}", $"A word{number % 3} of {number}", published: Now));
        await FanOutAllAsync();

        Assert.Equal(AlertLimits.MostPerReaderADay, await SendAllAsync());
    }

    [Fact]
    public async Task More_alerts_than_are_recorded_at_once_are_all_told_once()
    {
        const int Many = 1_100;
        await InUnitAsync(async unit =>
        {
            for (var reader = 1; reader <= Many; reader++)
            {
                await unit.Readers.SaveAsync(Given.Reader(reader), Cancel);
                await unit.Alerts.AddAsync(reader, reader % 2 == 0 ? "story" : "first", Now, Cancel);
            }
        });

        var dispatch = await AnnounceAsync("first");

        Assert.Equal(new DispatchCounts(0, 0, 0, 0, 0, Waiting: Many, IsFannedOut: true), await CountsAsync(dispatch));
        var heads = await HeadsAsync(limit: Many);
        Assert.Equal(Enumerable.Range(1, Many).Select(reader => (long)reader), heads.Select(head => head.ChatId).Order());
        Assert.All(heads, head => Assert.NotNull(head.Alert));
    }

    [Fact]
    public async Task A_correction_reaches_what_an_alert_brought_and_keeps_its_reason()
    {
        var alert = await AddAsync(1, "lighthouse");
        await StoreAsync(Given.Article("a", "The lighthouse shines", "Two years.", published: Now));
        await FanOutAllAsync();
        await SendAllAsync();

        await StoreAsync(Given.Article("a", "The lighthouse shines again", "Three years.", published: Now));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        await FanOutAllAsync();

        var edit = Assert.Single(await HeadsAsync());
        Assert.Equal((DispatchKind.Correction, alert.Id), (edit.Kind, edit.Alert?.AlertId));
    }

    [Fact]
    public async Task An_account_that_is_gone_takes_its_alerts_along()
    {
        await AddAsync(1, "story");
        await AnnounceAsync("first");
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Rejected, [], Reason: "gone", Target: TargetVerdict.Forget));

        await SaveAsync(Given.Reader(1));
        Assert.Empty(await ListAsync(1));
        await AnnounceAsync("second");
        Assert.Empty(await HeadsAsync());
    }

    private async Task<Alert> AddAsync(long readerId, string query, params string[] topics)
    {
        Alert? added = null;
        await InUnitAsync(async unit =>
        {
            await unit.Readers.SaveAsync(Given.Reader(readerId, topics), Cancel);
            added = await unit.Alerts.AddAsync(readerId, query, Now, Cancel);
        });
        return added!;
    }

    private Task<IReadOnlyList<Alert>> ListAsync(long readerId) => ReadAsync(unit => unit.Alerts.ListAsync(readerId, Cancel));

    private Task<bool> ChangeAsync(Alert alert) => InUnitAsync(unit => unit.Alerts.SaveAsync(alert, Cancel));

    private async Task<int> SendAllAsync()
    {
        var sent = 0;
        while (await HeadsAsync() is { Count: > 0 } heads)
        {
            foreach (var head in heads)
            {
                Assert.Equal([head.Key], await IntendAsync(head.Key));
                await RecordAsync(Sent(head.Key, 100 + sent++));
            }
        }

        return sent;
    }

    private async Task<DigestContent> DigestAsync()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await World.Digests.AddAsync(new DigestTurn(null, DateOnly.FromDateTime(Now.UtcDateTime), Now), Now.AddHours(12), Cancel));
        await FanOutAllAsync();
        var head = Assert.Single(await HeadsAsync());
        Assert.Equal(Lane.Digest, head.Lane);
        return await World.Digests.ReadAsync(head.Key, limit: 10, Cancel);
    }
}
