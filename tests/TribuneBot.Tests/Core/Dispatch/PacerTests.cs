using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

public sealed class PacerTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void It_starts_with_an_empty_bucket()
    {
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = 10 }, _clock);

        Assert.False(pacer.TryGrant(1, ChatKind.Private).IsGranted);
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void A_private_chat_may_get_three_messages_at_once_and_then_one_a_second()
    {
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = 1000 }, _clock);
        var granted = GrantsWithin(pacer, TimeSpan.FromMilliseconds(500), chat: 7, ChatKind.Private);
        Assert.Equal(3, granted.Count);

        granted = GrantsWithin(pacer, TimeSpan.FromSeconds(10), chat: 7, ChatKind.Private);
        Assert.InRange(granted.Count, 10, 11);
    }

    [Theory]
    [InlineData(ChatKind.Group)]
    [InlineData(ChatKind.Supergroup)]
    [InlineData(ChatKind.Channel)]
    public void A_group_or_channel_gets_at_most_twenty_in_any_minute(ChatKind kind)
    {
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = 1000, PerChatPerSecond = 100 }, _clock);
        var granted = GrantsWithin(pacer, TimeSpan.FromMinutes(5), chat: -100, kind);

        Assert.InRange(granted.Count, 95, 101);
        AssertNeverMore(granted, 20, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_chat_has_one_request_in_flight()
    {
        var pacer = Started(new PacerOptions());
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsGranted);
        _clock.Advance(TimeSpan.FromSeconds(30));

        var second = pacer.TryGrant(1, ChatKind.Private);
        Assert.False(second.IsGranted);
        Assert.True(second.IsChatBusy);

        pacer.Release(1);
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void A_flooded_chat_waits_while_others_go_on()
    {
        var pacer = Started(new PacerOptions { BulkPerSecond = 100 });
        pacer.Flooded(1, ChatKind.Private, TimeSpan.FromMinutes(10));

        Assert.Equal(TimeSpan.FromMinutes(10), pacer.TryGrant(1, ChatKind.Private).Wait);
        Assert.True(pacer.TryGrant(2, ChatKind.Private).IsGranted);
        Assert.Equal(100, pacer.BulkRate);
    }

    [Fact]
    public void Floods_on_several_chats_within_a_second_hold_everyone_and_halve_the_rate_which_then_recovers()
    {
        var pacer = Started(new PacerOptions { BulkPerSecond = 20 });
        for (var chat = 1; chat <= 3; chat++)
            pacer.Flooded(chat, ChatKind.Private, TimeSpan.FromSeconds(30));

        Assert.Equal(10, pacer.BulkRate);
        Assert.False(pacer.TryGrant(99, ChatKind.Private).IsChatBusy);
        Assert.Equal(TimeSpan.FromSeconds(30), pacer.TryGrant(99, ChatKind.Private).Wait);

        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.True(pacer.TryGrant(99, ChatKind.Private).IsGranted);
        _clock.Advance(TimeSpan.FromMinutes(5));
        pacer.TryGrant(99, ChatKind.Private);
        Assert.Equal(20, pacer.BulkRate);
    }

    [Fact]
    public void A_clock_that_is_set_back_an_hour_changes_nothing()
    {
        var clock = new SettableClock();
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = 10 }, clock);
        clock.Elapse(TimeSpan.FromMilliseconds(100));
        Assert.True(pacer.TryGrant(1, ChatKind.Private).IsGranted);

        clock.SetWallClockBack(TimeSpan.FromHours(1));
        clock.Elapse(TimeSpan.FromMilliseconds(100));
        Assert.True(pacer.TryGrant(2, ChatKind.Private).IsGranted);
    }

    [Fact]
    public async Task A_reply_waits_for_its_chat_and_then_goes()
    {
        var pacer = Started(new PacerOptions { PerChatBurst = 1 });
        await pacer.WaitForReplyAsync(5, ChatKind.Private, TestContext.Current.CancellationToken);
        pacer.Release(5);

        var second = pacer.WaitForReplyAsync(5, ChatKind.Private, TestContext.Current.CancellationToken).AsTask();
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Fact]
    public void No_sliding_window_ever_holds_more_than_its_limit_whatever_arrives() =>
        Gen.Select(
            Gen.Int[1, 50],
            Gen.Select(Gen.Int[0, 400], Gen.Int[1, 12], Gen.Int[0, 3]).Array[200, 600])
        .Sample((perSecond, arrivals) =>
        {
            var clock = new FakeTimeProvider();
            var pacer = new Pacer(new PacerOptions { BulkPerSecond = perSecond }, clock);
            var all = new List<DateTimeOffset>();
            var perChat = new Dictionary<int, List<DateTimeOffset>>();
            foreach (var (pause, chat, repeat) in arrivals)
            {
                clock.Advance(TimeSpan.FromMilliseconds(pause));
                for (var ask = 0; ask <= repeat * 10; ask++)
                {
                    if (!pacer.TryGrant(chat, KindOf(chat)).IsGranted)
                        continue;

                    pacer.Release(chat);
                    all.Add(clock.GetUtcNow());
                    perChat.TryAdd(chat, []);
                    perChat[chat].Add(clock.GetUtcNow());
                }
            }

            AssertNeverMore(all, perSecond, TimeSpan.FromSeconds(1));
            foreach (var (chat, grants) in perChat)
                AssertNeverMore(grants, chat % 2 == 0 ? 20 : 63, TimeSpan.FromMinutes(1));
        }, iter: 60);

    [Fact]
    public void Asking_again_after_the_named_wait_makes_progress_so_no_wake_up_is_lost() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 8]).Sample((perSecond, chats) =>
        {
            var clock = new FakeTimeProvider();
            var pacer = new Pacer(new PacerOptions { BulkPerSecond = perSecond }, clock);
            for (var sent = 0; sent < 100; sent++)
            {
                var chat = sent % chats;
                var asks = 0;
                while (pacer.TryGrant(chat, ChatKind.Private) is { IsGranted: false } decision)
                {
                    Assert.True(decision.Wait > TimeSpan.Zero);
                    Assert.True(++asks <= 3, "three named waits did not lead to a grant");
                    clock.Advance(decision.Wait);
                }

                pacer.Release(chat);
            }
        }, iter: 60);

    private static ChatKind KindOf(int chat) => chat % 2 == 0 ? ChatKind.Channel : ChatKind.Private;

    private Pacer Started(PacerOptions options)
    {
        var pacer = new Pacer(options, _clock);
        _clock.Advance(TimeSpan.FromSeconds(1));
        return pacer;
    }

    private List<DateTimeOffset> GrantsWithin(Pacer pacer, TimeSpan span, long chat, ChatKind kind)
    {
        var grants = new List<DateTimeOffset>();
        var end = _clock.GetUtcNow() + span;
        while (_clock.GetUtcNow() < end)
        {
            if (pacer.TryGrant(chat, kind).IsGranted)
            {
                pacer.Release(chat);
                grants.Add(_clock.GetUtcNow());
            }

            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        return grants;
    }

    private static void AssertNeverMore(List<DateTimeOffset> grants, int limit, TimeSpan window)
    {
        for (var i = limit; i < grants.Count; i++)
            Assert.True(grants[i] - grants[i - limit] >= window, $"more than {limit} in a window that ends at {grants[i]:O}");
    }

    private sealed class SettableClock : TimeProvider
    {
        private DateTimeOffset _wall = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _wall;

        public override long GetTimestamp() => _ticks;

        public void Elapse(TimeSpan span)
        {
            _wall += span;
            _ticks += span.Ticks;
        }

        public void SetWallClockBack(TimeSpan span) => _wall -= span;
    }
}
