using TribuneBot.Hosting;

namespace TribuneBot.Workers;

/// <summary>
/// A loop of the running bot. On .NET 10 a BackgroundService that throws ends the host with exit code 0, and a supervisor would not start
/// it again; here a worker that ends for any reason but a requested stop ends the process with a failure.
/// </summary>
internal abstract class Worker(IHostApplicationLifetime lifetime, ProcessOutcome outcome, ILogger logger) : BackgroundService
{
    protected abstract Task RunAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
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
}
