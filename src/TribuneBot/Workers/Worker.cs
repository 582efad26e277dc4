using TribuneBot.Hosting;
using TribuneBot.Storage;

namespace TribuneBot.Workers;

/// <summary>
/// A loop of the running bot. On .NET 10 a BackgroundService that throws ends the host with exit code 0, and a supervisor would not start
/// it again; here a worker that ends for any reason but a requested stop ends the process with a failure. A disk that is full or a file that another
/// program holds is no such reason: it passes, and starting the process again would not make it pass sooner.
/// </summary>
/// <param name="clock">For the pause after such a trouble; the system's when null.</param>
internal abstract class Worker(IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger logger, TimeProvider? clock = null) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFileTrouble = TimeSpan.FromSeconds(10);

    /// <summary>Whether the loop can begin again after one of its writes failed: everything it knows is in the file.</summary>
    protected virtual bool CanBeginAgain => true;

    protected abstract Task RunAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await RunUntilFileTroubleAsync(stoppingToken))
                await Task.Delay(PauseAfterFileTrouble, clock ?? TimeProvider.System, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            Log.WorkerDied(logger, exception, GetType().Name);
        }

        if (stoppingToken.IsCancellationRequested)
            return;

        outcome.Fail();
        lifetime.StopApplication();
    }

    /// <returns>False when the loop came to an end by itself.</returns>
    private async Task<bool> RunUntilFileTroubleAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
            return false;
        }
        catch (Exception exception) when (CanBeginAgain && TribuneStorage.IsFileTrouble(exception))
        {
            Log.WorkerWaits(logger, exception, GetType().Name, PauseAfterFileTrouble);
            return true;
        }
    }
}
