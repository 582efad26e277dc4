using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class PacerMemoryTests
{
    [Theory]
    [InlineData(1, 6_000)]
    [InlineData(-1, 60_000)]
    public void Three_minutes_at_a_thousand_a_second_to_chats_that_never_repeat_stay_small(int sign, int most)
    {
        var time = new VirtualTime(() => TimeSpan.Zero);
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = 1_000 }, time);
        var largest = 0;
        for (long chat = 1; chat <= 180_000; chat++)
        {
            time.Run(until: TimeSpan.FromMilliseconds(chat));
            Assert.True(pacer.TryGrant(chat * sign, PacedWorld.KindOf(chat * sign)).IsGranted);
            pacer.Release(chat * sign);
            largest = Math.Max(largest, pacer.ChatCount);
        }

        Assert.InRange(largest, 1, most);
    }
}
