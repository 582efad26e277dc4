using Microsoft.Data.Sqlite;
using TribuneBot.Core.Search.Queries;

namespace TribuneBot.Storage;

/// <summary>Where the database is and what it needs to know of the newsroom.</summary>
/// <param name="DatabasePath">Path of the SQLite file; its folder also holds the write-ahead log, the lock file and the copies made before migrations.</param>
public sealed record StorageOptions(string DatabasePath)
{
    /// <summary>Two-letter code of the text a channel gets that asks for no language, where a broadcast has it. Default: <c>en</c>.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>Whose days a query means by <c>after:yesterday</c>, and the daily caps of alerts count. Default: UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Understands the queries: with the newsroom's topics and equal names.</summary>
    public QueryParser Queries { get; init; } = QueryParser.Default;

    /// <summary>How large the write-ahead log may grow before it is begun anew, in bytes.</summary>
    internal long MostLogBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// After this long a search by relevance leaves out the commonest of its words. Default: ten seconds.
    /// </summary>
    public TimeSpan RelevanceTimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A search that has not seen all after this long answers with what it found and says that there is more. Default: one second.
    /// </summary>
    public TimeSpan SearchTimeLimit { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Shown every connection that is opened for writing: where tests take its room or its patience.</summary>
    internal Action<SqliteConnection>? WriterOpened { get; init; }
}
