using TribuneBot.Configuration;
using TribuneBot.Storage;
using TribuneBot.Storage.Upkeep;
using TribuneBot.Verbs;

namespace TribuneBot.Hosting;

/// <summary>
/// Runs the bot: one instance per database, the database brought up to date, the configuration merged into it, then the workers until the
/// program is asked to stop.
/// </summary>
/// <param name="clock">By which everything happens but fetching, whose limits are those of the network; the system's when null.</param>
internal sealed class BotHost(Settings settings, LogLevel leastLevel, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <returns>The exit code.</returns>
    /// <exception cref="VerbException">It cannot start; the message is one sentence for the operator.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var instance = Lock();
        var migration = await Databases.MigrateAsync(settings, Databases.MigratorOf(settings), cancellationToken);
        using var storage = new TribuneStorage(Databases.OptionsOf(settings), _clock);
        await MergeAsync(storage, cancellationToken);

        using var host = HostComposition.Build(settings, storage, leastLevel, _clock);
        var logger = host.Services.GetRequiredService<ILogger<BotHost>>();
        if (migration is MigrationOutcome.Migrated { CopyPath: { } copy } migrated)
            Log.Migrated(logger, settings.Database, string.Join(", ", migrated.Migrations), copy);

        await RunUntilStoppedAsync(host, cancellationToken);
        Log.Stopped(logger);
        return host.Services.GetRequiredService<ProcessOutcome>().Code;
    }

    private static async Task RunUntilStoppedAsync(IHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
            await host.WaitForShutdownAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop while it was still starting: that is no failure.
        }
    }

    private InstanceLock Lock()
    {
        try
        {
            if (InstanceLock.TryAcquire(settings.Database, out var handle))
                return handle!;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"The folder of {settings.Database} cannot be written: check that it exists and its rights.");
        }

        throw new VerbException($"Another instance is running on {settings.Database}: stop it first, or give this one its own Storage:Database.");
    }

    /// <summary>The configuration seeds, the database holds (docs/architecture.md).</summary>
    private async Task MergeAsync(TribuneStorage storage, CancellationToken cancellationToken)
    {
        await storage.Sources.MergeAsync(settings.Sources, _clock.GetUtcNow(), cancellationToken);
        await storage.Channels.MergeAsync(settings.Channels, cancellationToken);
        await storage.Editors.MergeOwnersAsync(settings.Editors, cancellationToken);
    }
}
