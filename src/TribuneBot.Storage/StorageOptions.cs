using Microsoft.Data.Sqlite;

namespace TribuneBot.Storage;

/// <summary>Where the database is and what it needs to know of the newsroom.</summary>
/// <param name="DatabasePath">Path of the SQLite file; its folder also holds the write-ahead log, the lock file and the copies made before migrations.</param>
public sealed record StorageOptions(string DatabasePath)
{
    /// <summary>Two-letter code of the text a channel gets that asks for no language, where a broadcast has it. Default: <c>en</c>.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>Shown every connection that is opened for writing: where tests take its room or its patience.</summary>
    internal Action<SqliteConnection>? WriterOpened { get; init; }
}
