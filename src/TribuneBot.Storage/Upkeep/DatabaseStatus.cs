namespace TribuneBot.Storage.Upkeep;

/// <summary>How a database file stands to this program.</summary>
public abstract record DatabaseStatus
{
    private DatabaseStatus()
    {
    }

    /// <summary>There is no file, or an empty one.</summary>
    public sealed record Missing : DatabaseStatus;

    /// <summary>Not a SQLite file, or another program's.</summary>
    public sealed record NotADatabase : DatabaseStatus;

    /// <summary>It cannot be opened: a folder, no permission, kept busy by another process, a device that fails.</summary>
    /// <param name="Reason">The operating system's or SQLite's own words.</param>
    public sealed record Unreadable(string Reason) : DatabaseStatus;

    /// <summary>It holds a migration that this program does not know.</summary>
    public sealed record Newer(string Migration) : DatabaseStatus;

    /// <param name="Migrations">What is to be applied, in order.</param>
    public sealed record Pending(IReadOnlyList<string> Migrations) : DatabaseStatus;

    public sealed record UpToDate : DatabaseStatus;
}
