using CsCheck;
using TribuneBot.Core.Dispatch.Pacing;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class SlidingWindowTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void An_album_waits_until_all_of_it_fits()
    {
        var window = new SlidingWindow(10, Second);
        for (var i = 0; i < 8; i++)
            window.Grant(Second * i / 10, 1);

        Assert.Equal(Second * 0.8, window.NextAt(Second * 0.8, 2));
        Assert.Equal(Second, window.NextAt(Second * 0.8, 3));
        Assert.Equal(Second * 1.2, window.NextAt(Second * 0.8, 5));
    }

    [Fact]
    public void An_album_larger_than_the_window_goes_alone_and_fills_the_following_ones()
    {
        var window = new SlidingWindow(4, Second);
        window.Grant(TimeSpan.Zero, 1);
        Assert.Equal(Second, window.NextAt(Second / 2, 10));

        window.Grant(Second, 10);
        Assert.Equal(Second * 3, window.NextAt(Second, 1));
        Assert.Equal(Second * 4, window.EmptyAt());
    }

    [Fact]
    public void It_grants_as_early_as_the_limit_allows_save_a_thousandth() =>
        Gen.Select(Gen.Int[1, 2_000], Gen.Int[1, 3_000].Array[500, 3_000]).Sample((capacity, pauses) =>
        {
            var (window, log, now) = (new SlidingWindow(capacity, Second), new List<TimeSpan>(), TimeSpan.Zero);
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMicroseconds(pause);
                var next = window.NextAt(now, 1);
                var exact = log.Count < capacity ? now : Later(now, log[^capacity] + Second);
                Assert.InRange(next, exact, exact + Second / 1000);
                if (next > now)
                    continue;

                window.Grant(now, 1);
                log.Add(now);
            }
        }, iter: 100);

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
