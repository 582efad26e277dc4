using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using TribuneBot.Core.Dispatch;
using TribuneBot.Hosting;
using TribuneBot.Workers;

namespace TribuneBot.Tests.Host.Workers;

public sealed class WorkerTests
{
    private readonly ProcessOutcome _outcome = new();
    private readonly Mock<IHostApplicationLifetime> _lifetime = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_that_throws_ends_the_process_with_a_failure()
    {
        await RunToItsEndAsync(_ => throw new InvalidOperationException("broken"));

        Assert.Equal(1, _outcome.Code);
        _lifetime.Verify(lifetime => lifetime.StopApplication(), Times.Once);
    }

    [Fact]
    public async Task A_worker_that_simply_returns_is_dead_too()
    {
        await RunToItsEndAsync(_ => Task.CompletedTask);

        Assert.Equal(1, _outcome.Code);
        _lifetime.Verify(lifetime => lifetime.StopApplication(), Times.Once);
    }

    [Fact]
    public async Task A_worker_that_was_asked_to_stop_is_no_failure()
    {
        using var worker = new TestWorker(token => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token), _lifetime.Object, _outcome);
        await worker.StartAsync(Token);
        await worker.StopAsync(Token);

        Assert.Equal(0, _outcome.Code);
        _lifetime.Verify(lifetime => lifetime.StopApplication(), Times.Never);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_for_a_while_ends_no_worker()
    {
        var clock = new FakeTimeProvider();
        var (tries, goesOn) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        using var worker = new TestWorker(
            async token =>
            {
                if (++tries == 1)
                    throw new StorageUnavailableException("full", new SqliteException("database or disk is full", 13));
                goesOn.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, token);
            },
            _lifetime.Object, _outcome, clock);
        await worker.StartAsync(Token);
        for (; !goesOn.Task.IsCompleted; clock.Advance(TimeSpan.FromSeconds(1)))
            await Task.Yield();
        await worker.StopAsync(Token);

        Assert.Equal((2, 0), (tries, _outcome.Code));
        _lifetime.Verify(lifetime => lifetime.StopApplication(), Times.Never);
    }

    private async Task RunToItsEndAsync(Func<CancellationToken, Task> loop)
    {
        using var worker = new TestWorker(loop, _lifetime.Object, _outcome);
        await worker.StartAsync(Token);
        await worker.ExecuteTask!;
    }

    private sealed class TestWorker(
        Func<CancellationToken, Task> loop, IHostApplicationLifetime lifetime, ProcessOutcome outcome, TimeProvider? clock = null)
        : Worker(lifetime, outcome, NullLogger.Instance, clock)
    {
        protected override Task RunAsync(CancellationToken stoppingToken) => loop(stoppingToken);
    }
}
