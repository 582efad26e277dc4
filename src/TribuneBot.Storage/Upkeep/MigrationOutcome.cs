namespace TribuneBot.Storage.Upkeep;

/// <summary>What became of bringing a database up to date.</summary>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    public sealed record UpToDate : MigrationOutcome;

    /// <param name="CopyPath">The copy that was made first, or null for a database that did not exist before.</param>
    public sealed record Migrated(IReadOnlyList<string> Migrations, string? CopyPath) : MigrationOutcome;

    /// <summary>From a newer version of this program; untouched.</summary>
    public sealed record Newer(string Migration) : MigrationOutcome;

    /// <summary>Not a SQLite file, or another program's; untouched.</summary>
    public sealed record NotADatabase : MigrationOutcome;

    /// <summary>
    /// It, its folder or its copy cannot be opened or written: a folder, no permission, kept busy by another process, a full or failing device.
    /// </summary>
    /// <param name="Reason">The operating system's or SQLite's own words.</param>
    public sealed record Unusable(string Reason) : MigrationOutcome;

    /// <summary>
    /// For 30 s another process has been migrating, or one crashed while it did and left its mark: then the copy it made is beside the
    /// database, and the mark is the row in <c>__EFMigrationsLock</c>.
    /// </summary>
    public sealed record Locked : MigrationOutcome;
}
