using Microsoft.Extensions.Time.Testing;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class PhotoQueueTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_pictures_do_not_wait_for_each_other()
    {
        var queue = new PhotoQueue(_clock);
        using var first = await queue.EnterAsync("a", Ct);
        using var second = await queue.EnterAsync("b", Ct);
    }

    [Fact]
    public async Task The_next_comes_when_the_first_has_left()
    {
        var queue = new PhotoQueue(_clock);
        var first = await queue.EnterAsync("a", Ct);
        var second = queue.EnterAsync("a", Ct);
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();
        using var turn = await second;
        Assert.False(queue.EnterAsync("a", Ct).IsCompleted);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_half_a_minute()
    {
        var queue = new PhotoQueue(_clock);
        using var first = await queue.EnterAsync("a", Ct);
        var second = queue.EnterAsync("a", Ct);

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        using var turn = await second;
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        var queue = new PhotoQueue(_clock);
        using var first = await queue.EnterAsync("a", Ct);
        using var stop = new CancellationTokenSource();
        var second = queue.EnterAsync("a", stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }
}
