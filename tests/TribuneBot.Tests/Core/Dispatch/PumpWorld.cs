using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Fakes;
using TribuneBot.Storage.Tests;

namespace TribuneBot.Tests.Core.Dispatch;

/// <summary>A pump over an archive in memory, a sender by script and a clock of its own.</summary>
public abstract class PumpWorld
{
    protected const long Channel = -1001;

    private long _lastUpdateId;

    private protected PumpWorld()
    {
        Tribune = new InMemoryTribune(Clock);
        Sender = new ScriptedSender(Clock);
        Queue = new ClosedQueue(Tribune.Deliveries);
        Pump = new DeliveryPump(
            Queue, Tribune.Digests, Sender, new Pacer(new PacerOptions(), Clock), Tribune.PacerMemory, new DoubtSignal(), Clock,
            NullLogger<DeliveryPump>.Instance);
    }

    private protected SetClock Clock { get; } = new();

    private protected InMemoryTribune Tribune { get; }

    private protected ScriptedSender Sender { get; }

    private protected ClosedQueue Queue { get; }

    private protected DeliveryPump Pump { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The pump and the test take turns on one scheduler, so that fake time never runs ahead of the work on a busy machine.</summary>
    private protected static Task OnOneThreadAsync(Func<Task> test) =>
        Task.Factory.StartNew(test, Cancel, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();

    private protected async Task RunUntilAsync(Func<Task<bool>> reached)
    {
        await using var running = Start();
        await AdvanceUntilAsync(reached);
    }

    private protected RunningPump Start() => new(Pump);

    /// <summary>Lets the fake time pass in steps finer than the pacer's interval, and the pump work in between.</summary>
    private protected async Task AdvanceUntilAsync(Func<Task<bool>> reached)
    {
        while (!await reached())
        {
            Cancel.ThrowIfCancellationRequested();
            for (var turn = 0; turn < 20; turn++)
                await Task.Yield();

            Clock.Advance(TimeSpan.FromMilliseconds(20));
        }
    }

    private protected async Task ReadersAsync(long first, int count)
    {
        for (var id = first; id < first + count; id++)
        {
            await using var unit = await Tribune.Updates.BeginAsync(++_lastUpdateId, Cancel);
            await unit.Readers.SaveAsync(Given.Reader(id, "society"), Cancel);
            await unit.CommitAsync(Cancel);
        }
    }

    private protected async Task<long> AnnounceAsync(string name)
    {
        var options = new IntakeOptions(Announce: true, TimeSpan.FromHours(24), Clock.GetUtcNow());
        var results = await Tribune.Articles.StoreAsync([Given.Article(name, title: name)], options, check: null, Cancel);
        await FanOutAsync();
        return results[0].DispatchId!.Value;
    }

    private protected async Task BreakAsync()
    {
        await using var writing = await Tribune.Updates.BeginAsync(++_lastUpdateId, Cancel);
        var broadcast = await writing.Broadcasts.AddAsync(Given.Broadcast("en") with { State = BroadcastState.Previewed }, Cancel);
        await writing.CommitAsync(Cancel);

        await using var confirming = await Tribune.Updates.BeginAsync(++_lastUpdateId, Cancel);
        await confirming.Broadcasts.ConfirmAsync(broadcast.Id, Clock.GetUtcNow(), Clock.GetUtcNow().AddHours(1), Cancel);
        await confirming.CommitAsync(Cancel);
        await FanOutAsync();
    }

    private protected async Task FanOutAsync()
    {
        while (await Tribune.Deliveries.FanOutAsync(1_000, Clock.GetUtcNow(), Cancel))
            Cancel.ThrowIfCancellationRequested();
    }

    private protected Task<DispatchCounts> CountsAsync(long dispatchId) => Tribune.Deliveries.CountsAsync(dispatchId, Cancel);

    /// <summary>Its wall clock can be set while elapsed time goes on.</summary>
    private protected sealed class SetClock() : FakeTimeProvider(Given.Morning)
    {
        public TimeSpan SetBackBy { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - SetBackBy;
    }

    private protected sealed class RunningPump : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _run;

        public RunningPump(DeliveryPump pump) => _run = pump.RunAsync(_stop.Token);

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run);
            _stop.Dispose();
        }
    }
}
