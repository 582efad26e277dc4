using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Simulator.World;

namespace TribuneBot.Tests.Simulator.World;

public sealed class WorldClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _inner = new();
    private readonly WorldClock _clock;

    public WorldClockTests() => _clock = new WorldClock(_inner);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Moving_it_moves_now_and_never_back()
    {
        var before = _clock.GetUtcNow();
        _clock.Advance(Minute);
        Assert.Equal(Minute, _clock.GetUtcNow() - before);
        Assert.Equal(Minute, _clock.GetElapsedTime(_clock.GetTimestamp(), _clock.GetTimestamp() + (_clock.TimestampFrequency * 60)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(-Minute));
    }

    [Fact]
    public async Task What_waits_wakes_when_the_hands_are_moved_past_its_time()
    {
        var waiting = Task.Delay(Minute, _clock, Token);
        _clock.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));
        await waiting;
    }

    [Fact]
    public async Task What_waits_wakes_when_its_time_comes_by_itself()
    {
        var waiting = Task.Delay(Minute, _clock, Token);
        _clock.Advance(Minute / 2);
        _inner.Advance(Minute / 2);
        await waiting;
    }

    [Fact]
    public void A_repeating_timer_goes_on_from_where_it_was_due()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, Minute, Minute);
        _clock.Advance(3.5 * Minute);
        Assert.Equal(3, fired);
        _inner.Advance(Minute / 2);
        Assert.Equal(4, fired);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(10 * Minute);
        Assert.Equal(4, fired);
    }

    [Fact]
    public void A_timer_fires_once_and_exactly_when_the_sum_of_all_moves_reaches_it() =>
        Gen.Select(Gen.Int[1, 100], Gen.Select(Gen.Bool, Gen.Int[0, 30]).Array[1, 20]).Sample((due, moves) =>
        {
            var inner = new FakeTimeProvider();
            var clock = new WorldClock(inner);
            var (fired, passed) = (0, 0);
            using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(due), Timeout.InfiniteTimeSpan);
            foreach (var (byHand, seconds) in moves)
            {
                if (byHand)
                    clock.Advance(TimeSpan.FromSeconds(seconds));
                else
                    inner.Advance(TimeSpan.FromSeconds(seconds));
                passed += seconds;
                Assert.Equal(passed >= due ? 1 : 0, fired);
            }
        });
}
