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
        if (Directory.Exists(options.DatabasePath))
            return new DatabaseStatus.Unreadable("it is a folder");

        var file = new FileInfo(options.DatabasePath);
        if (!file.Exists || file.Length == 0)
            return new DatabaseStatus.Missing();

        try
        {
            return await AppliedMigrations.ReadAsync(options.DatabasePath, cancellationToken) is { } applied
                ? StatusOf(applied)
                : new DatabaseStatus.NotADatabase();
        }
        catch (SqliteException exception) when (FileTrouble.IsIt(exception))
        {
            return new DatabaseStatus.Unreadable(exception.Message);
        }
    }

    public async Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StatusAsync(cancellationToken) switch
            {
                DatabaseStatus.UpToDate => new MigrationOutcome.UpToDate(),
                DatabaseStatus.Newer newer => new MigrationOutcome.Newer(newer.Migration),
                DatabaseStatus.NotADatabase => new MigrationOutcome.NotADatabase(),
                DatabaseStatus.Unreadable unreadable => new MigrationOutcome.Unusable(unreadable.Reason),
                DatabaseStatus.Missing => await CreateAsync(cancellationToken),
                DatabaseStatus.Pending pending => await UpgradeAsync(pending.Migrations, cancellationToken),
                var status => throw new InvalidOperationException($"Unknown status {status}."),
            };
        }
        catch (Exception exception) when (FileTrouble.IsIt(exception))
        {
            return new MigrationOutcome.Unusable(exception.Message);
        }
    }

    private DatabaseStatus StatusOf(IReadOnlyList<string> applied)
    {
        var known = KnownMigrations();
        if (applied.Except(known).FirstOrDefault() is { } newer)
            return new DatabaseStatus.Newer(newer);

        var pending = known.Except(applied).ToList();
        return pending.Count == 0 ? new DatabaseStatus.UpToDate() : new DatabaseStatus.Pending(pending);
    }

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
