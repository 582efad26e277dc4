using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Upkeep;

/// <summary>Makes a database, or brings an older one up to date after copying it.</summary>
public sealed class DatabaseMigrator(StorageOptions options, TimeProvider clock)
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(30);

    /// <summary>Only looks; nothing is created or changed.</summary>
    public async Task<DatabaseStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var file = new FileInfo(options.DatabasePath);
        if (!file.Exists || file.Length == 0)
            return new DatabaseStatus.Missing();

        if (await AppliedMigrations.ReadAsync(options.DatabasePath, cancellationToken) is not { } applied)
            return new DatabaseStatus.NotADatabase();

        var known = KnownMigrations();
        if (applied.Except(known).FirstOrDefault() is { } newer)
            return new DatabaseStatus.Newer(newer);

        var pending = known.Except(applied).ToList();
        return pending.Count == 0 ? new DatabaseStatus.UpToDate() : new DatabaseStatus.Pending(pending);
    }

    public async Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) =>
        await StatusAsync(cancellationToken) switch
        {
            DatabaseStatus.UpToDate => new MigrationOutcome.UpToDate(),
            DatabaseStatus.Newer newer => new MigrationOutcome.Newer(newer.Migration),
            DatabaseStatus.NotADatabase => new MigrationOutcome.NotADatabase(),
            DatabaseStatus.Missing => await CreateAsync(cancellationToken),
            DatabaseStatus.Pending pending => await UpgradeAsync(pending.Migrations, cancellationToken),
            var status => throw new InvalidOperationException($"Unknown status {status}."),
        };

    private async Task<MigrationOutcome> CreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.DatabasePath))!);
        await ApplyAsync(cancellationToken);
        return new MigrationOutcome.Migrated(KnownMigrations(), CopyPath: null);
    }

    private async Task<MigrationOutcome> UpgradeAsync(IReadOnlyList<string> migrations, CancellationToken cancellationToken)
    {
        if (await IsLockedAsync(cancellationToken))
            return new MigrationOutcome.Locked();

        var copy = await DatabaseCopies.MakeAsync(options.DatabasePath, cancellationToken);
        await ApplyAsync(cancellationToken);
        return new MigrationOutcome.Migrated(migrations, copy);
    }

    /// <summary>EF Core waits for its lock row without limit (SqliteHistoryRepository), also for one that a crash left: so it is asked only when the row is gone.</summary>
    private async Task<bool> IsLockedAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (await AppliedMigrations.IsLockedAsync(options.DatabasePath, cancellationToken))
        {
            if (clock.GetElapsedTime(started) >= LockPatience)
                return true;
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken);
        }

        return false;
    }

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = NewContext();
        await db.Database.MigrateAsync(cancellationToken);
    }

    private List<string> KnownMigrations()
    {
        using var db = NewContext();
        return db.Database.GetMigrations().ToList();
    }

    private TribuneDb NewContext() =>
        new(TribuneDb.Options(TribuneFile.ConnectionString(options.DatabasePath, SqliteOpenMode.ReadWriteCreate)));
}
