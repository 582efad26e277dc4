using TribuneBot.Tests.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class PollLoopTests : IDisposable
{
    private readonly PollWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task One_failing_source_never_stops_the_others()
    {
        await using var good = LoopbackServer.Answering(PollWorld.Feed(PollWorld.Item("One", "")));
        await using var bad = LoopbackServer.Answering(LoopbackServer.Status("500 Oops"));
        await _world.AddAsync(PollWorld.Settings(bad.Url), PollWorld.Settings("not an address"), PollWorld.Settings(good.Url));

        await RunAsync();

        Assert.Equal([1, 1, 0], _world.Sources.Select(source => source.Failures));
        Assert.Equal([false, false, true], _world.Sources.Select(source => source.WasSeen));
    }

    [Fact]
    public async Task Only_what_is_due_is_checked_and_the_next_time_is_told()
    {
        await using var server = LoopbackServer.Answering(PollWorld.Feed());
        await _world.AddAsync(PollWorld.Settings(server.Url));
        await RunAsync();

        var wait = await RunAsync();

        Assert.Single(server.Requests);
        Assert.Equal(TimeSpan.FromSeconds(10), wait);
        _world.Clock.SetUtcNow(_world.Sources[0].NextCheckAt - TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(3), await RunAsync());
    }

    [Fact]
    public async Task A_host_is_asked_by_two_checks_at_a_time()
    {
        var open = 0;
        var most = 0;
        await using var server = LoopbackServer.Writing(async (_, stream, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Yield();
            Interlocked.Decrement(ref open);
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(PollWorld.Feed()), token);
        });
        await _world.AddAsync([.. Enumerable.Range(1, 6).Select(i => PollWorld.Settings($"{server.Url}{i}"))]);

        Assert.Equal(TimeSpan.FromSeconds(10), await RunAsync());
        Assert.InRange(most, 1, 2);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task A_source_that_hangs_holds_up_nobody_else()
    {
        await using var hanging = LoopbackServer.Writing((_, _, token) => Task.Delay(Timeout.InfiniteTimeSpan, token));
        await using var quick = LoopbackServer.Answering(PollWorld.Feed(PollWorld.Item("One", "")));
        await _world.AddAsync([PollWorld.Settings(hanging.Url.Replace("127.0.0.1", "localhost")), .. Enumerable.Range(1, 3).Select(i => PollWorld.Settings($"{quick.Url}{i}"))]);
        var stored = new SemaphoreSlim(0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = _world.Loop.RunAsync(() => stored.Release(), stop.Token);
        await stored.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(_world.Sources[0].WasSeen);
    }

    [Fact]
    public async Task A_loop_that_begins_again_checks_what_was_being_checked_when_it_broke()
    {
        var isAsked = new TaskCompletionSource();
        await using var server = LoopbackServer.Writing(async (_, stream, token) =>
        {
            if (!isAsked.TrySetResult())
                await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(PollWorld.Feed()), token);
            else
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
        });
        await _world.AddAsync(PollWorld.Settings(server.Url));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = _world.Loop.RunAsync(() => { }, stop.Token);
        await isAsked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        await RunAsync();

        Assert.True(_world.Sources[0].WasSeen);
    }

    [Fact]
    public async Task Without_sources_there_is_nothing_to_wait_for_but_new_ones() => Assert.Equal(TimeSpan.FromSeconds(10), await RunAsync());

    private Task<TimeSpan> RunAsync() => _world.Loop.DrainAsync(TestContext.Current.CancellationToken);
}
