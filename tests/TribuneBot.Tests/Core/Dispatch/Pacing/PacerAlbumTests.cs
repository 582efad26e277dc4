using TribuneBot.Core.Dispatch;

namespace TribuneBot.Tests.Core.Dispatch.Pacing;

public sealed class PacerAlbumTests
{
    private readonly VirtualTime _time = new(() => TimeSpan.Zero);

    [Fact]
    public void An_album_takes_a_slot_per_message()
    {
        var pacer = new Pacer(new PacerOptions { BulkPerSecond = 20 }, _time);
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.True(pacer.TryGrant(1, ChatKind.Private, messages: 5).IsGranted);

        Assert.Equal(TimeSpan.FromMilliseconds(250), pacer.TryGrant(2, ChatKind.Private).Wait);
    }

    [Fact]
    public void An_album_counts_its_messages_in_a_private_chat()
    {
        var pacer = new Pacer(new PacerOptions(), _time);
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.True(pacer.TryGrant(1, ChatKind.Private, messages: 10).IsGranted);
        pacer.Release(1);
        _time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(7), pacer.TryGrant(1, ChatKind.Private).Wait);
    }

    [Fact]
    public void A_channel_gets_two_albums_of_ten_a_minute()
    {
        var world = new PacedWorld(new PacerOptions(), [0]);
        for (var album = 0; album < 6; album++)
            world.Send(-1, 10);

        world.Run();

        Assert.Equal([0, 0, 1, 1, 2, 2], world.Bulk.Moments.Select(moment => (int)moment.TotalMinutes));
    }

    [Fact]
    public void An_album_larger_than_the_limit_goes_alone_and_fills_the_following_seconds()
    {
        var world = new PacedWorld(new PacerOptions { BulkPerSecond = 4, GroupPerMinute = 4 }, [0]);
        world.Send(1, 1);
        world.Send(-2, 10);
        for (var reader = 3; reader <= 7; reader++)
            world.Send(reader, 1);

        world.Run();

        Assert.Equal(0, world.Waiting);
        Assert.Equal(TimeSpan.FromSeconds(2), world.Bulk.Moments[2] - world.Bulk.Moments[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_counts_as_less_than_one_message(int messages) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pacer(new PacerOptions(), _time).TryGrant(1, ChatKind.Private, messages));
}
