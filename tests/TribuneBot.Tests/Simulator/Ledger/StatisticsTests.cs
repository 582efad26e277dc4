using CsCheck;
using TribuneBot.Simulator.Ledger;

namespace TribuneBot.Tests.Simulator.Ledger;

public sealed class StatisticsTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_burst_across_the_full_second_counts_as_one_in_the_sliding_second_alone()
    {
        var statistics = new Statistics();
        for (var i = 0; i < 30; i++)
            statistics.CountSent(Midnight.AddSeconds(0.5));
        for (var i = 0; i < 30; i++)
            statistics.CountEdited(Midnight.AddSeconds(1.4));
        Assert.Equal((30L, 30L, 30, 60), (statistics.Sent, statistics.Edited, statistics.HighestInSecond, statistics.HighestInSlidingSecond));
    }

    [Fact]
    public void A_second_is_half_open()
    {
        var statistics = new Statistics();
        statistics.CountSent(Midnight);
        statistics.CountSent(Midnight.AddSeconds(1));
        Assert.Equal((1, 1), (statistics.HighestInSecond, statistics.HighestInSlidingSecond));
        statistics.CountSent(Midnight.AddSeconds(2).AddTicks(-1));
        Assert.Equal((2, 2), (statistics.HighestInSecond, statistics.HighestInSlidingSecond));
    }

    [Fact]
    public void The_highest_rates_are_those_that_counting_by_hand_finds() =>
        Gen.Int[0, 400].Array[0, 60].Sample(static gaps =>
        {
            var statistics = new Statistics();
            var times = new List<DateTimeOffset>();
            var now = Midnight;
            foreach (var gap in gaps)
            {
                now = now.AddMilliseconds(gap);
                times.Add(now);
                statistics.CountSent(now);
            }

            var byClock = times.GroupBy(static t => t.ToUnixTimeSeconds()).Select(static g => g.Count()).DefaultIfEmpty(0).Max();
            var sliding = times.Select(end => times.Count(t => t > end.AddSeconds(-1) && t <= end)).DefaultIfEmpty(0).Max();
            Assert.Equal((byClock, sliding), (statistics.HighestInSecond, statistics.HighestInSlidingSecond));
        });
}
