using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class PacerFloodTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly VirtualTime _time = new(() => TimeSpan.Zero);

    [Fact]
    public void Sixty_four_answers_to_requests_granted_before_halve_the_rate_once()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        Flood(pacer, 64, TimeSpan.FromSeconds(5));
        Assert.Equal(14, pacer.BulkRate);

        _time.Pass(TimeSpan.FromSeconds(5));
        Flood(pacer, 3, TimeSpan.FromSeconds(5));
        Assert.Equal(7, pacer.BulkRate);
    }

    [Fact]
    public void Two_chats_or_three_in_more_than_a_second_hold_nobody_else()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        for (var round = 0; round < 10; round++)
        {
            _time.Pass(TimeSpan.FromSeconds(1));
            Flood(pacer, 2, Minute);
        }

        Assert.Equal(28, pacer.BulkRate);
        Assert.True(pacer.TryGrant(99, ChatKind.Private).IsGranted);
    }

    [Fact]
    public void Everyone_waits_only_as_long_as_the_flooded_chats_have_in_common()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        pacer.Flooded(1, ChatKind.Private, TimeSpan.FromMinutes(10));
        pacer.Flooded(2, ChatKind.Private, TimeSpan.FromSeconds(5));
        pacer.Flooded(3, ChatKind.Private, TimeSpan.FromSeconds(7));

        Assert.Equal(TimeSpan.FromSeconds(5), pacer.TryGrant(99, ChatKind.Private).Wait);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(900)]
    [InlineData(100_000)]
    public void Every_limit_recovers_from_half_within_three_minutes_after_the_hold(int perSecond)
    {
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = perSecond }, _time);
        Flood(pacer, 3, Minute);
        _time.Pass(Minute);
        Assert.Equal(perSecond / 2, pacer.BulkRate);

        _time.Pass(2 * Minute);
        Assert.InRange(pacer.BulkRate, perSecond / 2, perSecond - 1);
        _time.Pass(Minute);
        Assert.Equal(perSecond, pacer.BulkRate);
    }

    [Fact]
    public void After_a_hold_messages_are_spaced_at_the_halved_rate_without_a_burst()
    {
        var world = new PacedWorld(new PacerOptions { BulkPerSecond = 1_000 }, [0]);
        Flood(world.Pacer, 3, Minute);
        for (var reader = 10; reader < 5_000; reader++)
            world.Send(reader, 1);

        world.Run(until: Minute + TimeSpan.FromSeconds(1));

        Assert.All(world.Bulk.Moments, moment => Assert.True(moment >= Minute));
        Assert.InRange(world.Bulk.Messages, 490, 501);
        world.Bulk.AssertSpaced(500, burst: 2);
    }

    private static void Flood(Pacer pacer, int chats, TimeSpan retryAfter)
    {
        for (var chat = 1; chat <= chats; chat++)
            pacer.Flooded(chat, ChatKind.Private, retryAfter);
    }
}
