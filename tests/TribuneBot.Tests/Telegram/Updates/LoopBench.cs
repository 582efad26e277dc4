using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Updates;

/// <summary>A running loop on a fake clock against a fake Telegram.</summary>
internal sealed class LoopBench : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public LoopBench(IUpdateHandler handler, int failingCommits = 0)
    {
        var tribune = new InMemoryTribune(Time);
        State = tribune.State;
        Telegram = new FakeTelegram(Time);
        var router = new UpdateRouter([handler]);
        var backlog = new Backlog();
        var random = new Random(7);
        var processor = new UpdateProcessor(new UnreliableUpdateLog(tribune.Updates, failingCommits), router, Replies, backlog, Time, random, NullLogger<UpdateProcessor>.Instance);
        Loop = new UpdateLoop(Telegram, router, processor, backlog, Time, random, NullLogger<UpdateLoop>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public FakeTelegram Telegram { get; }

    public InMemoryState State { get; }

    public RecordedReplies Replies { get; } = new();

    private UpdateLoop Loop { get; }

    public void Start() => _running = Loop.RunAsync(_stop.Token);

    /// <summary>Lets fake time pass until something is so; fails after an hour of it.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        var end = Time.GetUtcNow().AddHours(1);
        while (!isSo())
        {
            Assert.True(Time.GetUtcNow() < end, "It did not happen within an hour of the fake clock.");
            await LetRunAsync();
            Time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Waits for something while the clock stands still.</summary>
    public static async Task WhileStillAsync(Func<bool> isSo)
    {
        while (!isSo())
            await LetRunAsync();
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await UntilAsync(() => _running.IsCompleted);
        await _running.WaitAsync(TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    /// <summary>Gives what is ready a turn before the clock moves.</summary>
    private static async Task LetRunAsync()
    {
        for (var turn = 0; turn < 10; turn++)
            await Task.Yield();
    }
}
