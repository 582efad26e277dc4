using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>Channels, editors and the reports of broadcasts.</summary>
public abstract class NewsroomContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task A_channel_by_number_has_its_target_at_once_and_one_by_name_after_it_is_resolved()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001234"), Given.Channel("@tribune", thread: 4)], Cancel);
        var (byNumber, byName) = await TwoChannelsAsync();
        Assert.Equal(-1001234, byNumber.ChatId);
        Assert.NotEqual(0, byNumber.TargetId);
        Assert.Equal((0, null, "@tribune"), (byName.TargetId, byName.ChatId, byName.Title));

        await World.Channels.ResolveAsync(byName.Id, -1005678, ChatKind.Supergroup, "Tribune talk", Cancel);

        (_, byName) = await TwoChannelsAsync();
        Assert.Equal((-1005678L, "Tribune talk", 4), (byName.ChatId, byName.Title, byName.Settings.ThreadId));
        Assert.NotEqual(0, byName.TargetId);
    }

    [Fact]
    public async Task A_name_is_resolved_once_and_for_all()
    {
        await World.Channels.MergeAsync([Given.Channel("@tribune")], Cancel);
        var id = (await World.Channels.ListAsync(Cancel))[0].Id;
        await World.Channels.ResolveAsync(id, -1001, ChatKind.Channel, "Tribune", Cancel);

        await World.Channels.ResolveAsync(id, -1002, ChatKind.Channel, "Squatter", Cancel);

        Assert.Equal(-1001, (await World.Channels.ListAsync(Cancel))[0].ChatId);
    }

    [Fact]
    public async Task Channels_gone_from_the_file_are_paused_and_come_back_changed()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001"), Given.Channel("-1001", thread: 2)], Cancel);
        var before = await World.Channels.ListAsync(Cancel);

        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        Assert.Equal([false, true], (await World.Channels.ListAsync(Cancel)).Select(channel => channel.IsPaused));

        await World.Channels.MergeAsync([Given.Channel("-1001"), Given.Channel("-1001", topics: ["law"], thread: 2)], Cancel);
        var after = await World.Channels.ListAsync(Cancel);
        Assert.Equal(before.Select(channel => channel.Id), after.Select(channel => channel.Id));
        Assert.Equal(["law"], after[1].Settings.Topics);
        Assert.All(after, channel => Assert.False(channel.IsPaused));
    }

    [Fact]
    public async Task A_paused_channel_gets_nothing()
    {
        await World.Channels.MergeAsync([Given.Channel("-1001"), Given.Channel("-1002")], Cancel);
        await StoreAsync(Given.Article());
        await FanOutAllAsync();
        var keys = (await HeadsAsync()).Select(head => head.Key).ToArray();

        await World.Channels.MergeAsync([Given.Channel("-1002")], Cancel);

        Assert.Single(await IntendAsync(keys));
    }

    [Fact]
    public async Task Owners_are_exactly_those_of_the_file()
    {
        await World.Editors.MergeOwnersAsync([7, 8], Cancel);
        await World.Editors.MergeOwnersAsync([8, 9], Cancel);

        Assert.Equal([8L, 9L], await World.Editors.ListAsync(Cancel));
        Assert.Equal(Role.Reader, await World.Editors.RoleOfAsync(7, Cancel));
        Assert.Equal(Role.Owner, await World.Editors.RoleOfAsync(9, Cancel));
    }

    [Fact]
    public async Task A_broadcast_is_unreported_from_its_confirmation_until_its_report()
    {
        await ConfirmedDispatchAsync(Given.Broadcast("en"));
        var broadcast = Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel));
        Assert.Equal(BroadcastState.Sending, broadcast.State);

        await World.BroadcastMonitor.ReportedAsync(broadcast.Id, Cancel);

        Assert.Empty(await World.BroadcastMonitor.UnreportedAsync(Cancel));
        Assert.Equal(BroadcastState.Done, (await ReadAsync(unit => unit.Broadcasts.FindAsync(broadcast.Id, Cancel)))!.State);
    }

    [Fact]
    public async Task A_stopped_broadcast_stays_stopped_after_its_report()
    {
        var dispatch = await ConfirmedDispatchAsync(Given.Broadcast("en"));
        await InUnitAsync(unit => unit.Dispatches.StopAsync(dispatch, Cancel));
        var broadcast = Assert.Single(await World.BroadcastMonitor.UnreportedAsync(Cancel));

        await World.BroadcastMonitor.ReportedAsync(broadcast.Id, Cancel);

        Assert.Empty(await World.BroadcastMonitor.UnreportedAsync(Cancel));
        Assert.Equal(BroadcastState.Stopped, (await ReadAsync(unit => unit.Broadcasts.FindAsync(broadcast.Id, Cancel)))!.State);
    }

    private async Task<(Channel First, Channel Second)> TwoChannelsAsync()
    {
        var channels = await World.Channels.ListAsync(Cancel);
        Assert.Equal(2, channels.Count);
        return (channels[0], channels[1]);
    }
}
