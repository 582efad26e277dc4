using Microsoft.Data.Sqlite;
using TribuneBot.Storage;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>A new database with many readers, who all follow one topic and were active at different times.</summary>
internal sealed class CrowdedDatabase : IDisposable
{
    public const long FirstReader = 10_000_000;
    public const string Topic = "society";

    private readonly string _folder = Directory.CreateTempSubdirectory("tribunebot-delivery-").FullName;

    private CrowdedDatabase()
    {
        Options = new StorageOptions(System.IO.Path.Combine(_folder, "tribune.db"));
        Storage = null!;
    }

    public StorageOptions Options { get; }

    public TribuneStorage Storage { get; private set; }

    public string Path => Options.DatabasePath;

    /// <summary>Where it lies; deleted with it.</summary>
    public string Folder => _folder;

    public static async Task<CrowdedDatabase> CreateAsync(int readers, CancellationToken cancellationToken)
    {
        var database = new CrowdedDatabase();
        await new DatabaseMigrator(database.Options, TimeProvider.System).MigrateAsync(cancellationToken);
        await database.FillAsync(readers, cancellationToken);
        database.Storage = new TribuneStorage(database.Options, TimeProvider.System);
        return database;
    }

    public void Dispose()
    {
        Storage.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync(int readers, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            BEGIN;
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count)
            INSERT INTO Targets (Id, ChatId, ThreadId, Kind, IsSuspended) SELECT i, $first + i - 1, 0, 0, 0 FROM n;
            INSERT INTO Readers (TargetId, UserId, State, WantsBreaking, InterfaceLanguage, StoryLanguages, JoinedAt, LastActiveAt)
            SELECT Id, ChatId, 0, 1, 'en', ' en ', 0, $now - (Id % 50) * 86400000 FROM Targets;
            INSERT INTO Subscriptions (Topic, TargetId) SELECT $topic, Id FROM Targets;
            COMMIT;
            """;
        command.Parameters.AddWithValue("$count", readers);
        command.Parameters.AddWithValue("$first", FirstReader);
        command.Parameters.AddWithValue("$topic", Topic);
        command.Parameters.AddWithValue("$now", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
