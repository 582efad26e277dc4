using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class DeliveryQueueContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task Nothing_to_do_is_nothing()
    {
        Assert.False(await World.Deliveries.FanOutAsync(100, Now, Cancel));
        Assert.Empty(await HeadsAsync());
        Assert.Null(await World.Deliveries.NextDueAsync(Now, Cancel));
        Assert.Equal(Recovery.Nothing, await World.Deliveries.RecoverAsync(Cancel));
        Assert.Null(await World.Deliveries.ContentAsync(404, Cancel));
    }

    [Fact]
    public async Task Heads_are_one_per_target_by_lane_then_age()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var first = await AnnounceAsync("first");
        await AnnounceAsync("second");
        var breaking = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();

        var heads = await HeadsAsync();

        Assert.Equal(
            [(-1001L, Lane.ChannelPosts, first), (1L, Lane.BreakingToReaders, breaking)],
            heads.Select(head => (head.ChatId, head.Lane, head.Key.DispatchId)));
    }

    [Fact]
    public async Task Held_targets_do_not_fill_the_answer()
    {
        for (var id = 1; id <= 5; id++)
            await SaveAsync(Given.Reader(id, "society"));
        await AnnounceAsync();
        var all = await HeadsAsync();

        var heads = await HeadsAsync(limit: 2, all[0].Key.TargetId, all[1].Key.TargetId);

        Assert.Equal(all.Skip(2).Take(2).Select(head => head.Key), heads.Select(head => head.Key));
    }

    [Fact]
    public async Task An_intent_holds_once()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await AnnounceAsync();
        var key = (await HeadsAsync())[0].Key;

        Assert.Equal([key], await IntendAsync(key));
        Assert.Empty(await IntendAsync(key));
        Assert.Empty(await HeadsAsync());
    }

    [Fact]
    public async Task A_sent_delivery_is_counted_and_never_offered_again()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var dispatch = await AnnounceAsync();
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);

        await RecordAsync(Sent(key, 501));

        Assert.Equal(new DispatchCounts(Sent: 1, 0, 0, 0, 0, Waiting: 0, IsFannedOut: true), await CountsAsync(dispatch));
        Assert.Empty(await HeadsAsync());
        Assert.Empty(await IntendAsync(key));
    }

    [Fact]
    public async Task A_reader_who_left_unfollowed_or_turned_breaking_off_is_not_written_to()
    {
        for (var id = 1; id <= 4; id++)
            await SaveAsync(Given.Reader(id, "society"));
        var article = await AnnounceAsync();
        var breaking = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        await SaveAsync(Given.Reader(1, "law"));
        await SaveAsync(Given.Reader(2, "society") with { WantsBreaking = false });
        await SaveAsync(Given.Reader(3, "society") with { State = ReaderState.Stopped });

        var broken = await HoldingAsync();
        await RecordAsync([.. broken.Select(key => Sent(key, 1))]);
        var instant = await HoldingAsync();

        Assert.Equal(2, broken.Count(key => key.DispatchId == breaking));
        Assert.Equal(new DispatchCounts(2, 0, 0, 0, Cancelled: 2, 0, true), await CountsAsync(breaking));
        Assert.Equal(2, broken.Concat(instant).Count(key => key.DispatchId == article));
        Assert.Equal(2, (await CountsAsync(article)).Cancelled);
    }

    [Fact]
    public async Task A_blocked_reader_is_suspended_and_gets_nothing_until_they_return()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var first = await AnnounceAsync("first");
        var second = await AnnounceAsync("second");
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);

        await RecordAsync(Blocked(key));

        Assert.Equal((1, 0), ((await CountsAsync(first)).Blocked, (await CountsAsync(first)).Failed));
        Assert.Equal((1, 0), ((await CountsAsync(second)).Cancelled, (await CountsAsync(second)).Waiting));
        Assert.Equal(ReaderState.Suspended, (await ReadAsync(unit => unit.Readers.FindAsync(1, Cancel)))!.State);
        await AnnounceAsync("third");
        Assert.Empty(await HeadsAsync());

        await SaveAsync(Given.Reader(1, "society"));
        await AnnounceAsync("fourth");
        Assert.Single(await HeadsAsync());
    }

    [Fact]
    public async Task A_deferred_delivery_waits_for_its_time_and_keeps_its_place()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var first = await AnnounceAsync("first");
        await AnnounceAsync("second");
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);
        var due = Now.AddSeconds(30);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: due, CountsAsAttempt: true));

        Assert.Empty(await HeadsAsync());
        Assert.Equal(due, await World.Deliveries.NextDueAsync(Now, Cancel));
        World.Clock.Advance(TimeSpan.FromSeconds(30));
        var head = Assert.Single(await HeadsAsync());
        Assert.Equal((first, 1), (head.Key.DispatchId, head.Attempts));
        Assert.Null(await World.Deliveries.NextDueAsync(Now, Cancel));
        Assert.Equal(1, (await CountsAsync(first)).Waiting);
    }

    [Fact]
    public async Task A_clock_set_back_an_hour_puts_nothing_off_by_an_hour_and_changes_no_order()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var first = await AnnounceAsync("first");
        await AnnounceAsync("second");
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: Now.AddSeconds(30), CountsAsAttempt: true));
        var back = Now.AddHours(-1);

        var head = Assert.Single(await World.Deliveries.HeadsAsync([], 100, back, Cancel));
        Assert.Equal(first, head.Key.DispatchId);
        Assert.Null(await World.Deliveries.NextDueAsync(back, Cancel));

        // From here on its moment is one of the new clock.
        Assert.Single(await World.Deliveries.CommitAsync([], [key], back, Cancel));
        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: back.AddSeconds(30), CountsAsAttempt: true));
        Assert.Empty(await World.Deliveries.HeadsAsync([], 100, back, Cancel));
        Assert.Equal(back.AddSeconds(30), await World.Deliveries.NextDueAsync(back, Cancel));
    }

    [Fact]
    public async Task What_expired_is_counted_as_failed_and_not_offered()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var dispatch = await AnnounceAsync();
        World.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Empty(await HeadsAsync());
        Assert.Equal((1, 0), ((await CountsAsync(dispatch)).Failed, (await CountsAsync(dispatch)).Waiting));
    }

    [Fact]
    public async Task After_a_crash_what_was_on_its_way_is_in_doubt_and_not_sent_again()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await SaveAsync(Given.Reader(2, "society"));
        var dispatch = await AnnounceAsync();
        await IntendAsync((await HeadsAsync())[0].Key);

        Assert.Equal(Recovery.Nothing with { Unknown = 1 }, await World.Deliveries.RecoverAsync(Cancel));

        Assert.Equal((1, 1), ((await CountsAsync(dispatch)).InDoubt, (await CountsAsync(dispatch)).Waiting));
        Assert.Single(await HeadsAsync());
        Assert.Equal(ReaderState.Active, (await ReadAsync(unit => unit.Readers.FindAsync(1, Cancel)))!.State);
    }

    [Fact]
    public async Task A_late_outcome_resolves_a_doubt_but_never_overwrites_an_end()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var dispatch = await AnnounceAsync();
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Unknown, [], Reason: "reset"));

        await RecordAsync(Sent(key, 501));
        await RecordAsync(new DeliveryResult(key, DeliveryState.Rejected, [], Reason: "late"));

        Assert.Equal(new DispatchCounts(1, 0, 0, 0, 0, 0, true), await CountsAsync(dispatch));
    }

    [Fact]
    public async Task A_migrated_chat_keeps_its_deliveries()
    {
        await World.Channels.MergeAsync([Given.Channel("-55")], Cancel);
        await AnnounceAsync();
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], NewChatId: -10055));

        var head = Assert.Single(await HeadsAsync());
        Assert.Equal((key, -10055L, ChatKind.Supergroup), (head.Key, head.ChatId, head.ChatKind));
        Assert.Equal(-10055, (await World.Channels.ListAsync(Cancel))[0].ChatId);
    }

    [Fact]
    public async Task A_chat_that_migrated_to_a_configured_one_is_written_to_once()
    {
        await World.Channels.MergeAsync([Given.Channel("-55"), Given.Channel("-10055")], Cancel);
        var dispatch = await AnnounceAsync();
        var key = (await HeadsAsync()).Single(head => head.ChatId == -55).Key;
        await IntendAsync(key);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], NewChatId: -10055));

        Assert.Equal(-10055, Assert.Single(await HeadsAsync()).ChatId);
        Assert.Equal((1, 1), ((await CountsAsync(dispatch)).Waiting, (await CountsAsync(dispatch)).Cancelled));
        await AnnounceAsync("next");
        Assert.Equal(2, (await World.Channels.ListAsync(Cancel)).Count(channel => channel.ChatId == -10055));
    }

    [Fact]
    public async Task A_stopped_dispatch_ends_at_once_and_its_broadcast_is_stopped()
    {
        for (var id = 1; id <= 3; id++)
            await SaveAsync(Given.Reader(id));
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);

        await InUnitAsync(unit => unit.Dispatches.StopAsync(dispatch, Cancel));
        await RecordAsync(Sent(key, 501));

        Assert.Equal(new DispatchCounts(1, 0, 0, 0, Cancelled: 2, 0, true), await CountsAsync(dispatch));
        Assert.Empty(await HeadsAsync());
        Assert.Equal(BroadcastState.Stopped, Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel)).State);
    }

    [Fact]
    public async Task A_deferred_delivery_of_a_stopped_dispatch_is_cancelled()
    {
        await SaveAsync(Given.Reader(1));
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        var key = (await HeadsAsync())[0].Key;
        await IntendAsync(key);
        await InUnitAsync(unit => unit.Dispatches.StopAsync(dispatch, Cancel));

        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: Now.AddSeconds(5)));
        Assert.Empty(await HeadsAsync());

        Assert.Equal((1, 0), ((await CountsAsync(dispatch)).Cancelled, (await CountsAsync(dispatch)).Waiting));
    }

    [Fact]
    public async Task The_more_active_readers_are_served_first()
    {
        await SaveAsync(Given.Reader(1, "society") with { LastActiveAt = Now.AddDays(-90) });
        await SaveAsync(Given.Reader(2, "society") with { LastActiveAt = Now.AddDays(-20) });
        await SaveAsync(Given.Reader(3, "society") with { LastActiveAt = Now.AddDays(-1) });

        await AnnounceAsync();

        Assert.Equal([3L, 2L, 1L], (await HeadsAsync()).Select(head => head.ChatId));
    }

    [Fact]
    public async Task The_content_is_what_was_announced()
    {
        var article = await AnnounceAsync("lamp");
        var breaking = await ConfirmedDispatchAsync(Given.Broadcast("az"));

        var first = await World.Deliveries.ContentAsync(article, Cancel);
        var second = await World.Deliveries.ContentAsync(breaking, Cancel);

        Assert.Equal(("Story lamp", null), (first!.Article!.Title, first.Broadcast));
        Assert.Equal((null, "Storm warning (az)"), (second!.Article, second.Broadcast!.Texts["az"].Text));
    }

    private async Task<List<DeliveryKey>> HoldingAsync() =>
        [.. await IntendAsync([.. (await HeadsAsync()).Select(head => head.Key)])];
}
