using System.Text.Json;
using CsCheck;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class PacerStateTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly VirtualTime _time = new(() => TimeSpan.Zero);

    [Fact]
    public void A_restart_inside_flood_waits_keeps_the_rate_and_the_holds()
    {
        var before = new Pacer(new PacerOptions(), _time);
        before.Flooded(7, ChatKind.Private, TimeSpan.FromMinutes(10));
        FloodEveryone(before, TimeSpan.FromSeconds(30));
        var state = before.Snapshot();
        _time.Pass(TimeSpan.FromSeconds(10));

        var after = Restarted(state);
        Assert.Equal(14, after.BulkRate);
        Assert.Equal(TimeSpan.FromSeconds(20), after.TryGrant(99, ChatKind.Private).Wait);
        _time.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(570), after.TryGrant(7, ChatKind.Private).Wait);
    }

    [Fact]
    public void What_was_stored_survives_being_written_as_json()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        FloodEveryone(pacer, TimeSpan.FromSeconds(30));
        var state = pacer.Snapshot();

        var read = JsonSerializer.Deserialize<PacerState>(JsonSerializer.Serialize(state))!;

        Assert.Equal(state.Chats, read.Chats);
        Assert.Equal(state with { Chats = [] }, read with { Chats = [] });
    }

    [Theory]
    [InlineData(-3_600)]
    [InlineData(-30 * 86_400)]
    public void A_clock_set_back_between_the_processes_neither_frees_a_hold_nor_makes_it_longer(int seconds)
    {
        var before = new Pacer(new PacerOptions(), _time);
        FloodEveryone(before, TimeSpan.FromSeconds(30));
        before.Flooded(7, ChatKind.Private, TimeSpan.FromMinutes(10));
        var state = before.Snapshot();

        _time.SetWallClockBy(TimeSpan.FromSeconds(seconds));
        var after = Restarted(state);
        Assert.Equal(TimeSpan.FromSeconds(30), after.TryGrant(99, ChatKind.Private).Wait);
        _time.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(570), after.TryGrant(7, ChatKind.Private).Wait);
    }

    [Fact]
    public void A_clock_set_back_inside_a_process_changes_no_hold_in_its_snapshot()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        pacer.Flooded(7, ChatKind.Private, TimeSpan.FromMinutes(10));
        _time.SetWallClockBy(TimeSpan.FromHours(-1));

        var state = pacer.Snapshot();
        Assert.Equal(TimeSpan.FromMinutes(10), state.Chats.Single().Until - state.TakenAt);
    }

    [Fact]
    public void The_rate_goes_on_recovering_while_the_program_is_down_but_not_while_everyone_is_held()
    {
        var before = new Pacer(new PacerOptions(), _time);
        FloodEveryone(before, TimeSpan.FromMinutes(5));
        var state = before.Snapshot();

        _time.Pass(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(35));
        Assert.Equal(17, Restarted(state).BulkRate);
        Assert.Equal(17, before.BulkRate);
        _time.Pass(TimeSpan.FromHours(1));
        Assert.Equal(28, Restarted(state).BulkRate);
    }

    [Fact]
    public void A_rate_that_was_not_reduced_does_not_bind_a_new_limit()
    {
        var state = new Pacer(new PacerOptions(), _time).Snapshot();
        Assert.Equal(900, Restarted(state, new PacerOptions { BulkPerSecond = 900 }).BulkRate);
    }

    [Fact]
    public void A_snapshot_keeps_the_thousand_longest_holds()
    {
        var pacer = new Pacer(new PacerOptions { FloodedChatsToHoldAll = int.MaxValue }, _time);
        for (var chat = 1; chat <= 3_000; chat++)
            pacer.Flooded(chat, ChatKind.Private, Second * chat);

        var state = pacer.Snapshot();
        Assert.Equal(1_000, state.Chats.Count);
        Assert.Equal(2_001, state.Chats.Min(hold => hold.ChatId));
    }

    [Fact]
    public void A_snapshot_is_worth_storing_at_start_and_after_each_flood_and_not_otherwise()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        Assert.Equal(1, pacer.Changes);

        pacer.Flooded(1, ChatKind.Private, Second);
        Assert.Equal(2, pacer.Changes);

        _time.Pass(TimeSpan.FromMinutes(1));
        pacer.TryGrant(2, ChatKind.Private);
        pacer.HoldAll(TimeSpan.FromMinutes(1));
        Assert.Equal(2, pacer.Changes);
    }

    [Fact]
    public void However_quick_a_restart_no_sliding_second_across_it_holds_more_than_the_limit() =>
        Gen.Select(Gen.Int[1, 1_000], Gen.Int[0, 3_000], Gen.Int[0, 2_000]).Sample((perSecond, diesAfterMs, downMs) =>
        {
            var world = new PacedWorld(new PacerOptions { BulkPerSecond = perSecond }, [0, 15, 4]);
            for (var reader = 1; reader <= perSecond * 6; reader++)
                world.Send(reader, 1);

            world.Run(until: TimeSpan.FromMilliseconds(diesAfterMs));
            world.Restart(TimeSpan.FromMilliseconds(downMs));
            world.Run();

            Assert.Equal(0, world.Waiting);
            world.Bulk.AssertNeverMore(perSecond, Second);
        }, iter: 60);

    private static void FloodEveryone(Pacer pacer, TimeSpan retryAfter)
    {
        for (var chat = 1; chat <= 3; chat++)
            pacer.Flooded(chat, ChatKind.Private, retryAfter);
    }

    private Pacer Restarted(PacerState state, PacerOptions? options = null)
    {
        var pacer = new Pacer(options ?? new PacerOptions(), _time);
        pacer.Restore(state);
        return pacer;
    }
}
