using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class DigestContract(StorageWorld world) : Contract(world)
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task What_expired_or_stayed_in_doubt_comes_in_one_message_newest_first()
    {
        await MissedAsync();

        Assert.True(await AddAsync(Today, Now));
        await FanOutAllAsync();

        var head = Assert.Single(await HeadsAsync());
        Assert.Equal((DispatchKind.Digest, Lane.Digest, 1L, "en"), (head.Kind, head.Lane, head.ChatId, head.Language));
        var digest = await World.Digests.ReadAsync(head.Key, limit: 10, Cancel);
        Assert.Equal(["Story second", "Story first"], digest.Articles.Select(article => article.Title));
        Assert.Equal((1, 2), ((await World.Digests.ReadAsync(head.Key, limit: 1, Cancel)).Articles.Count, digest.Total));
        Assert.Equal(DispatchKind.Digest, (await World.Deliveries.ContentAsync(head.Key.DispatchId, Cancel))!.Kind);
    }

    [Fact]
    public async Task A_day_has_one_digest_and_it_is_told_once()
    {
        await MissedAsync();
        await AddAsync(Today, Now);
        Assert.False(await AddAsync(Today, Now));
        await FanOutAllAsync();
        var key = Assert.Single(await HeadsAsync()).Key;
        Assert.Equal([key], await IntendAsync(key));

        await RecordAsync(Sent(key, 900));

        Assert.False(await AddAsync(Today.AddDays(1), Now));
        Assert.Equal(1, (await CountsAsync(key.DispatchId)).Sent);
    }

    [Fact]
    public async Task A_digest_in_doubt_is_not_repeated()
    {
        await MissedAsync();
        await AddAsync(Today, Now);
        await FanOutAllAsync();
        await IntendAsync(Assert.Single(await HeadsAsync()).Key);

        Assert.Equal(Recovery.Nothing with { Unknown = 1 }, await World.Deliveries.RecoverAsync(Cancel));

        Assert.False(await AddAsync(Today.AddDays(1), Now));
    }

    [Fact]
    public async Task Nothing_waiting_is_no_digest()
    {
        await SaveAsync(Given.Reader(1, "society"));

        Assert.False(await AddAsync(Today, Now));
    }

    [Fact]
    public async Task A_story_of_after_the_hour_waits_for_the_next_digest_also_for_who_gets_this_one()
    {
        await MissedAsync();
        await SaveAsync(Given.Reader(2, "society"));
        var hour = Now;
        World.Clock.Advance(TimeSpan.FromMinutes(10));
        await AnnounceAsync("third");
        foreach (var late in await HeadsAsync())
            await IntendAsync(late.Key);
        await World.Deliveries.RecoverAsync(Cancel);

        Assert.True(await AddAsync(Today, hour));
        await FanOutAllAsync();

        var first = Assert.Single(await HeadsAsync());
        Assert.Equal(1L, first.ChatId);
        Assert.Equal(2, (await World.Digests.ReadAsync(first.Key, limit: 10, Cancel)).Total);
        await IntendAsync(first.Key);
        await RecordAsync(Sent(first.Key, 900));
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await AddAsync(Today.AddDays(1), hour));
        Assert.True(await AddAsync(Today.AddDays(1), Now));
        await FanOutAllAsync();
        var next = await HeadsAsync();
        Assert.Equal([1L, 2L], next.Select(head => head.ChatId).Order());
        foreach (var head in next)
            Assert.Equal("Story third", Assert.Single((await World.Digests.ReadAsync(head.Key, limit: 10, Cancel)).Articles).Title);
    }

    [Fact]
    public async Task A_withdrawn_story_is_not_in_the_digest()
    {
        await MissedAsync();
        var story = (await World.Articles.LatestAsync(null, [], 0, 1, Cancel))[0];
        await World.Articles.WithdrawAsync(story.Id, Cancel);

        await AddAsync(Today, Now);
        await FanOutAllAsync();

        var digest = await World.Digests.ReadAsync(Assert.Single(await HeadsAsync()).Key, limit: 10, Cancel);
        Assert.Equal("Story first", Assert.Single(digest.Articles).Title);
    }

    [Fact]
    public async Task Breaking_news_that_stayed_in_doubt_is_told_unless_it_was_withdrawn()
    {
        await SaveAsync(Given.Reader(1));
        var kept = await DoubtfulBreakingAsync();
        var withdrawn = await DoubtfulBreakingAsync();
        var broadcast = (await World.BroadcastMonitor.UnreportedAsync(Cancel)).Single(known => known.DispatchId == withdrawn);
        await InUnitAsync(async unit => await unit.Dispatches.WithdrawBroadcastAsync(broadcast.Id, Cancel));
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await AddAsync(Today, Now));
        await FanOutAllAsync();

        var digest = await World.Digests.ReadAsync((await HeadsAsync()).Single(head => head.Lane == Lane.Digest).Key, limit: 10, Cancel);
        Assert.Equal(0, digest.Total);
        Assert.Equal(kept, Assert.Single(digest.Broadcasts).DispatchId);
    }

    private Task<bool> AddAsync(DateOnly day, DateTimeOffset hour, string? zone = null) =>
        World.Digests.AddAsync(new DigestTurn(zone, day, hour), Now.AddHours(12), Cancel);

    private async Task<long> DoubtfulBreakingAsync()
    {
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Unknown, []));
        return dispatch;
    }

    /// <summary>One story that expired, one that was interrupted on its way.</summary>
    private async Task MissedAsync()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await AnnounceAsync("first");
        World.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await HeadsAsync());
        await AnnounceAsync("second");
        await IntendAsync(Assert.Single(await HeadsAsync()).Key);
        await World.Deliveries.RecoverAsync(Cancel);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
