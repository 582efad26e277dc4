using CsCheck;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch;

public sealed class LaneShareTests
{
    private static readonly Lane[] Lanes =
    [
        Lane.Retraction, Lane.BreakingToChannels, Lane.ChannelPosts, Lane.BreakingToReaders, Lane.Instant, Lane.Digest, Lane.ReaderCorrections,
    ];

    [Fact]
    public void Nothing_ready_is_nothing_to_grant() => Assert.Null(new LaneShare().Next([]));

    [Fact]
    public void Every_twentieth_grant_goes_to_the_lower_lane()
    {
        var share = new LaneShare();
        var granted = Enumerable.Range(0, 100).Select(_ => Grant(share, Lane.Instant, Lane.ReaderCorrections)).ToList();

        Assert.Equal([19, 39, 59, 79, 99], granted.Index().Where(grant => grant.Item == Lane.ReaderCorrections).Select(grant => grant.Index));
    }

    [Fact]
    public void A_lane_alone_gets_everything_and_owes_nobody_afterwards()
    {
        var share = new LaneShare();
        for (var i = 0; i < 1_000; i++)
            Assert.Equal(Lane.Digest, Grant(share, Lane.Digest));

        for (var i = 0; i < 19; i++)
            Assert.Equal(Lane.Instant, Grant(share, Lane.Instant, Lane.Digest));
    }

    [Fact]
    public void Breaking_news_gets_the_very_next_grant_even_when_a_lower_lane_is_due()
    {
        var share = new LaneShare();
        for (var i = 0; i < 19; i++)
            Grant(share, Lane.Instant, Lane.Digest);

        Assert.Equal(Lane.BreakingToReaders, Grant(share, Lane.BreakingToReaders, Lane.Instant, Lane.Digest));
        Assert.Equal(Lane.Digest, Grant(share, Lane.BreakingToReaders, Lane.Instant, Lane.Digest));
    }

    [Fact]
    public void A_lane_that_comes_up_again_and_again_puts_the_turn_off_only_once()
    {
        var share = new LaneShare();
        var granted = new List<Lane>();
        for (var i = 0; i < 210; i++)
        {
            share.Next([]);
            granted.Add(Grant(share, Lane.Instant, Lane.Digest));
        }

        Assert.Equal(10, granted.Count(lane => lane == Lane.Digest));
    }

    [Fact]
    public void A_turn_is_kept_until_it_is_taken()
    {
        var share = new LaneShare();
        for (var i = 0; i < 19; i++)
            Grant(share, Lane.Instant, Lane.Digest);

        for (var i = 0; i < 10; i++)
            Assert.Equal(Lane.Digest, share.Next([Lane.Instant, Lane.Digest]));
    }

    [Fact]
    public void No_ready_lane_starves_and_the_highest_gets_its_ninety_five_percent() =>
        Gen.Int[1, 127].SelectMany(mask => Gen.Select(Gen.Const(mask), Gen.Int[1, 60])).Array[5, 60].Sample(phases =>
        {
            var share = new LaneShare();
            var passedOver = new Dictionary<Lane, int>();
            var (contested, toHighest) = (0, 0);
            foreach (var (mask, grants) in phases)
            {
                var ready = Lanes.Where((_, bit) => (mask & (1 << bit)) != 0).ToArray();
                foreach (var gone in Lanes.Except(ready))
                    passedOver.Remove(gone);

                for (var i = 0; i < grants; i++)
                {
                    var granted = Grant(share, ready);
                    Assert.Contains(granted, ready);
                    contested += ready.Length > 1 ? 1 : 0;
                    toHighest += ready.Length > 1 && granted == ready.Min() ? 1 : 0;
                    AssertServedInTime(passedOver, ready, granted);
                }
            }

            Assert.True(contested - toHighest <= contested / 20, $"{contested - toHighest} of {contested} went to lower lanes");
        }, iter: 300);

    [Fact]
    public void A_lane_that_is_ready_only_now_and_then_does_not_starve_beside_one_that_always_is() =>
        Gen.Int[0, 3].Array[2_000].Sample(moments =>
        {
            var share = new LaneShare();
            var corrections = moments.Count(moment =>
                Grant(share, moment > 0 ? [Lane.Instant, Lane.Digest, Lane.ReaderCorrections] : [Lane.Instant, Lane.Digest]) == Lane.ReaderCorrections);

            Assert.InRange(corrections, 35, 55);
        }, iter: 50);

    private static Lane Grant(LaneShare share, params Lane[] ready)
    {
        var lane = share.Next(ready)!.Value;
        share.Granted(lane);
        return lane;
    }

    private static void AssertServedInTime(Dictionary<Lane, int> passedOver, Lane[] ready, Lane granted)
    {
        foreach (var lane in ready)
        {
            passedOver[lane] = lane == granted ? 0 : passedOver.GetValueOrDefault(lane) + 1;
            Assert.True(passedOver[lane] <= 21 * Lanes.Length, $"{lane} was passed over {passedOver[lane]} times");
        }
    }
}
