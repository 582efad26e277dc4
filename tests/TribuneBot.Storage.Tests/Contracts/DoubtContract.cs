using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class DoubtContract(StorageWorld world) : Contract(world)
{
    private const int Known = 70;

    [Fact]
    public async Task Breaking_news_in_doubt_is_sent_once_more_and_counted_then_left()
    {
        await SaveAsync(Given.Reader(1));
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        await IntendAsync(Assert.Single(await HeadsAsync()).Key);

        Assert.Equal(Recovery.Nothing with { Resent = 1 }, await World.Deliveries.RecoverAsync(Cancel));
        var again = Assert.Single(await HeadsAsync());
        await IntendAsync(again.Key);
        Assert.Equal(Recovery.Nothing with { Unknown = 1 }, await World.Deliveries.RecoverAsync(Cancel));

        Assert.Equal(1, again.Doubts);
        Assert.Empty(await HeadsAsync());
        Assert.Equal((1, 1, 0), ((await CountsAsync(dispatch)).InDoubt, (await CountsAsync(dispatch)).Resent, (await CountsAsync(dispatch)).Waiting));
        Assert.Equal(ReaderState.Active, (await ReadAsync(unit => unit.Readers.FindAsync(1, Cancel)))!.State);
    }

    [Fact]
    public async Task A_channel_post_in_doubt_is_to_be_probed_and_holds_its_channel()
    {
        var doubtful = await DoubtfulAsync();
        await AnnounceAsync("third");

        var doubt = Assert.Single(await World.Doubts.ToProbeAsync(Cancel));

        Assert.Equal((doubtful, Known, -1001L), (doubt.Delivery.Key, doubt.LastMessageId, doubt.Delivery.ChatId));
        Assert.Empty(await HeadsAsync());
    }

    [Fact]
    public async Task A_post_that_was_found_is_sent_and_moves_the_tail()
    {
        var key = await DoubtfulAsync();

        Assert.True(await World.Doubts.ResolveAsync(key, new DoubtAnswer.IsThere(Known + 1, CopyForm.Photo), Cancel));

        Assert.Equal((1, 0), ((await CountsAsync(key.DispatchId)).Sent, (await CountsAsync(key.DispatchId)).InDoubt));
        Assert.Empty(await World.Doubts.ToProbeAsync(Cancel));
        Assert.False(await World.Doubts.ResolveAsync(key, new DoubtAnswer.SendAgain(), Cancel));
        await AnnounceAsync("third");
        await IntendAsync(Assert.Single(await HeadsAsync()).Key);
        await World.Deliveries.RecoverAsync(Cancel);
        Assert.Equal(Known + 1, Assert.Single(await World.Doubts.ToProbeAsync(Cancel)).LastMessageId);
    }

    [Fact]
    public async Task A_post_that_is_not_there_is_offered_again()
    {
        var key = await DoubtfulAsync();

        await World.Doubts.ResolveAsync(key, new DoubtAnswer.SendAgain(), Cancel);

        Assert.Equal(key, Assert.Single(await HeadsAsync()).Key);
        Assert.Equal((0, 1), ((await CountsAsync(key.DispatchId)).InDoubt, (await CountsAsync(key.DispatchId)).Waiting));
        Assert.Equal([key], await IntendAsync(key));
        await RecordAsync(Sent(key, Known + 1));
        Assert.Equal(1, (await CountsAsync(key.DispatchId)).Sent);
    }

    [Fact]
    public async Task Where_nobody_can_tell_the_editors_are_asked_and_the_channel_goes_on()
    {
        var key = await DoubtfulAsync();

        Assert.True(await World.Doubts.ResolveAsync(key, new DoubtAnswer.AskEditors(), Cancel));
        Assert.False(await World.Doubts.ResolveAsync(key, new DoubtAnswer.AskEditors(), Cancel));

        Assert.Empty(await World.Doubts.ToProbeAsync(Cancel));
        var notice = Assert.Single(await World.Notices.UntoldAsync(Cancel));
        Assert.Equal((NoticeKind.PostInDoubt, key, "Story second"), (notice.Kind, notice.Delivery, notice.Story));
        var next = await AnnounceAsync("third");
        Assert.Equal(next, Assert.Single(await HeadsAsync()).Key.DispatchId);

        await World.Notices.ToldAsync(notice.Id, Cancel);
        Assert.Empty(await World.Notices.UntoldAsync(Cancel));
        Assert.True(await InUnitAsync(async unit => Assert.True(await unit.Dispatches.ResolveAsync(key, new DoubtAnswer.IsThere(null), Cancel))));
        Assert.Equal((1, 1), ((await CountsAsync(key.DispatchId)).Sent, (await CountsAsync(key.DispatchId)).Unidentified));
        await InUnitAsync(async unit => Assert.False(await unit.Dispatches.ResolveAsync(key, new DoubtAnswer.SendAgain(), Cancel)));
    }

    [Fact]
    public async Task A_parked_channel_keeps_what_waits_and_the_editors_are_told_once()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        var dispatch = await AnnounceAsync("first");
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], Reason: "no rights", Target: TargetVerdict.Park));
        await AnnounceAsync("second");

        Assert.Empty(await HeadsAsync());
        Assert.Equal(1, (await CountsAsync(dispatch)).Waiting);
        Assert.Equal(NoticeKind.ChannelParked, Assert.Single(await World.Notices.UntoldAsync(Cancel)).Kind);
    }

    [Fact]
    public async Task A_channel_that_is_opened_again_gets_what_waited()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001"), Given.Channel("-1002")], Cancel);
        await AnnounceAsync("first");
        var keys = (await HeadsAsync()).ToDictionary(head => head.ChatId, head => head.Key);
        await IntendAsync([.. keys.Values]);
        await RecordAsync(
            new DeliveryResult(keys[-1001], DeliveryState.Pending, [], Reason: "no rights", Target: TargetVerdict.Park), Blocked(keys[-1002]));

        await World.Channels.ReopenAsync(-1001, Cancel);
        Assert.Equal(keys[-1001], Assert.Single(await HeadsAsync()).Key);

        await World.Channels.ReopenAsync(-1002, Cancel);
        await AnnounceAsync("second");
        Assert.Equal([-1002L, -1001L], (await HeadsAsync()).Select(head => head.ChatId).Order());
    }

    [Fact]
    public async Task A_chat_that_was_reached_in_between_has_not_been_missing_twice()
    {
        await SaveAsync(Given.Reader(1));
        await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: Now, Target: TargetVerdict.Missing));
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Sent, [501]));

        await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await FanOutAllAsync();
        key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: Now, Target: TargetVerdict.Missing));

        Assert.Single(await HeadsAsync());
    }

    [Fact]
    public async Task A_chat_that_is_missing_once_is_tried_again_and_suspended_the_second_time()
    {
        await SaveAsync(Given.Reader(1, "society"));
        var dispatch = await AnnounceAsync();
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);
        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: Now, Target: TargetVerdict.Missing));
        Assert.Single(await HeadsAsync());
        await IntendAsync(key);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Pending, [], DueAt: Now, Target: TargetVerdict.Missing));

        Assert.Empty(await HeadsAsync());
        Assert.Equal(1, (await CountsAsync(dispatch)).Cancelled);
        Assert.Equal(ReaderState.Suspended, (await ReadAsync(unit => unit.Readers.FindAsync(1, Cancel)))!.State);
    }

    [Fact]
    public async Task Nothing_is_kept_of_an_account_that_is_gone()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await AnnounceAsync();
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Rejected, [], Reason: "gone", Target: TargetVerdict.Forget));

        Assert.Null(await ReadAsync(unit => unit.Readers.FindAsync(1, Cancel)));
        Assert.Equal(1, (await CountsAsync(key.DispatchId)).Blocked);
    }

    [Fact]
    public async Task A_post_that_a_channel_refuses_is_told_to_the_editors()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        await AnnounceAsync("first");
        var key = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(key);

        await RecordAsync(new DeliveryResult(key, DeliveryState.Rejected, [], Reason: "too long"));

        var notice = Assert.Single(await World.Notices.UntoldAsync(Cancel));
        Assert.Equal((NoticeKind.PostRefused, "too long"), (notice.Kind, notice.Reason));
    }

    [Fact]
    public async Task A_file_is_remembered_and_forgotten()
    {
        await World.KnownFiles.RememberAsync("https://tribune.example/lamp.jpg", "file-1", Cancel);
        await World.KnownFiles.RememberAsync("https://tribune.example/lamp.jpg", "file-2", Cancel);
        Assert.Equal("file-2", await World.KnownFiles.FindAsync("https://tribune.example/lamp.jpg", Cancel));

        await World.KnownFiles.ForgetAsync("https://tribune.example/lamp.jpg", Cancel);
        Assert.Null(await World.KnownFiles.FindAsync("https://tribune.example/lamp.jpg", Cancel));
    }

    [Fact]
    public async Task What_the_pacer_has_learned_is_kept()
    {
        Assert.Null(await World.PacerMemory.LoadAsync(Cancel));
        var learned = new PacerState(Now, 14, 28, Now.AddSeconds(3), [new ChatHold(-1001, Now.AddSeconds(40))]);

        await World.PacerMemory.SaveAsync(learned with { BulkRate = 7 }, Cancel);
        await World.PacerMemory.SaveAsync(learned, Cancel);

        var kept = await World.PacerMemory.LoadAsync(Cancel);
        Assert.Equal(learned.Chats, kept!.Chats);
        Assert.Equal(learned with { Chats = kept.Chats }, kept);
    }

    /// <returns>The second post of a channel whose first is known, interrupted on its way.</returns>
    private async Task<DeliveryKey> DoubtfulAsync()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        await AnnounceAsync("first");
        var first = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(first);
        await RecordAsync(Sent(first, Known));
        await AnnounceAsync("second");
        var second = Assert.Single(await HeadsAsync()).Key;
        await IntendAsync(second);
        Assert.Equal(Recovery.Nothing with { ToBeProbed = 1 }, await World.Deliveries.RecoverAsync(Cancel));
        return second;
    }
}
