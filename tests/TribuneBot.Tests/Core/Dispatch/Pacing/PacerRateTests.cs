using CsCheck;
using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

/// <summary>The other side of every limit: that it is reached.</summary>
public sealed class PacerRateTests
{
    /// <summary>Timers count whole milliseconds and come late: always by as much, or by up to 3 or 15 ms at random.</summary>
    [Theory]
    [InlineData(28)]
    [InlineData(30)]
    [InlineData(900)]
    [InlineData(1_000)]
    public void However_late_the_timers_at_least_99_percent_of_the_rate_is_reached_and_never_more(int perSecond) =>
        Gen.OneOf(Gen.Int[0, 15].Array[1], Gen.Int[0, 15].Array[200, 300], Gen.Int[0, 3].Array[200, 300]).Sample(lateness =>
        {
            const int Seconds = 20;
            var world = new PacedWorld(new PacerOptions { BulkPerSecond = perSecond }, lateness);
            for (var reader = 1; reader <= perSecond * (Seconds + 2); reader++)
                world.Send(reader, 1);

            world.Run(until: TimeSpan.FromSeconds(Seconds));

            Assert.InRange(world.Bulk.Messages, perSecond * Seconds * 0.99, perSecond * Seconds);
            world.Bulk.AssertNeverMore(perSecond, TimeSpan.FromSeconds(1));
        }, iter: 5);

    [Fact]
    public void At_28_a_second_two_messages_never_leave_together_not_even_late()
    {
        var world = new PacedWorld(new PacerOptions(), [0, 15, 3, 9]);
        for (var reader = 1; reader <= 500; reader++)
            world.Send(reader, 1);

        world.Run();

        var shortest = world.Bulk.Moments.Zip(world.Bulk.Moments.Skip(1), (one, next) => next - one).Min();
        Assert.True(shortest > TimeSpan.FromMilliseconds(10), $"{shortest} between two messages");
    }

    [Theory]
    [InlineData(28)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Idle_time_is_not_credited(int perSecond)
    {
        var world = new PacedWorld(new PacerOptions { BulkPerSecond = perSecond }, [0]);
        world.Run(until: TimeSpan.FromHours(1));

        Assert.True(world.Pacer.TryGrant(1, ChatKind.Private).IsGranted);
        Assert.False(world.Pacer.TryGrant(2, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void One_chat_in_a_ten_minute_flood_wait_leaves_the_others_rate_unchanged()
    {
        var world = new PacedWorld(new PacerOptions(), [1]);
        world.FloodNext(1, TimeSpan.FromMinutes(10));
        for (var i = 0; i < 10; i++)
            world.Send(1, 1);

        for (var reader = 2; reader <= 28 * 600; reader++)
            world.Send(reader, 1);

        world.Run(until: TimeSpan.FromMinutes(9));

        Assert.Equal(28, world.Pacer.BulkRate);
        Assert.InRange(world.Bulk.Messages, 28 * 540 * 0.99, 28 * 540);
    }
}
