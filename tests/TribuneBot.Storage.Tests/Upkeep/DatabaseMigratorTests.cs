using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Tests.Sqlite;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Storage.Tests.Upkeep;

public sealed class DatabaseMigratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly DatabaseMigrator _migrator;
    private readonly string _path;

    public DatabaseMigratorTests()
    {
        _path = _folder.File("t.db");
        _migrator = new DatabaseMigrator(new StorageOptions(_path), _clock);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var db = new TribuneDb(TribuneDb.Options("Data Source=:memory:"));

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_compiled_model_is_the_model()
    {
        await using var db = new TribuneDb(TribuneDb.Options("Data Source=:memory:"));

        var model = db.GetService<IDesignTimeModel>().Model.ToDebugString(MetadataDebugStringOptions.ShortDefault);

        Assert.IsType<RuntimeModel>(db.Model, exactMatch: false);
        Assert.Equal(model, db.Model.ToDebugString(MetadataDebugStringOptions.ShortDefault));
    }

    [Fact]
    public async Task A_missing_database_is_made_with_its_folder_and_without_a_copy()
    {
        var inside = _folder.File("deep/er/t.db");
        var deep = new DatabaseMigrator(new StorageOptions(inside), _clock);
        Assert.IsType<DatabaseStatus.Missing>(await deep.StatusAsync(Cancel));
        Assert.False(Directory.Exists(_folder.File("deep")));

        var outcome = Assert.IsType<MigrationOutcome.Migrated>(await deep.MigrateAsync(Cancel));

        Assert.Null(outcome.CopyPath);
        Assert.IsType<DatabaseStatus.UpToDate>(await deep.StatusAsync(Cancel));
        Assert.IsType<MigrationOutcome.UpToDate>(await deep.MigrateAsync(Cancel));
    }

    [Fact]
    public async Task An_empty_file_is_as_good_as_none()
    {
        await File.WriteAllBytesAsync(_path, [], Cancel);

        Assert.IsType<DatabaseStatus.Missing>(await _migrator.StatusAsync(Cancel));
        Assert.IsType<MigrationOutcome.Migrated>(await _migrator.MigrateAsync(Cancel));
    }

    [Theory]
    [InlineData("This is a letter, not a database. It is long enough to hold a header of one hundred bytes, and then some more.")]
    [InlineData("short")]
    public async Task Another_file_is_refused_untouched(string content)
    {
        await File.WriteAllTextAsync(_path, content, Cancel);

        Assert.IsType<MigrationOutcome.NotADatabase>(await _migrator.MigrateAsync(Cancel));
        Assert.Equal(content, await File.ReadAllTextAsync(_path, Cancel));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Another_programs_database_is_refused()
    {
        Execute("CREATE TABLE Recipes (Id INTEGER)");

        Assert.IsType<MigrationOutcome.NotADatabase>(await _migrator.MigrateAsync(Cancel));
    }

    [Fact]
    public async Task A_folder_and_a_path_through_a_file_are_told_not_thrown()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "", Cancel);
        var through = new DatabaseMigrator(new StorageOptions(_folder.File("file/t.db")), _clock);
        var onFolder = new DatabaseMigrator(new StorageOptions(_folder.Path), _clock);

        Assert.IsType<MigrationOutcome.Unusable>(await through.MigrateAsync(Cancel));
        Assert.IsType<MigrationOutcome.Unusable>(await onFolder.MigrateAsync(Cancel));
        Assert.IsType<DatabaseStatus.Unreadable>(await onFolder.StatusAsync(Cancel));
    }

    [Fact]
    public async Task A_newer_database_is_refused_untouched()
    {
        await _migrator.MigrateAsync(Cancel);
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '30.0.0')");
        var before = await File.ReadAllBytesAsync(_path, Cancel);

        var newer = Assert.IsType<MigrationOutcome.Newer>(await _migrator.MigrateAsync(Cancel));

        Assert.Equal("29990101000000_Future", newer.Migration);
        Assert.Equal(before, await File.ReadAllBytesAsync(_path, Cancel));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.bak"));
    }

    [Fact]
    public async Task An_older_database_is_copied_first()
    {
        MakeOlder();
        Assert.IsType<DatabaseStatus.Pending>(await _migrator.StatusAsync(Cancel));

        var outcome = Assert.IsType<MigrationOutcome.Migrated>(await _migrator.MigrateAsync(Cancel));

        var copy = new DatabaseMigrator(new StorageOptions(outcome.CopyPath!), _clock);
        Assert.IsType<DatabaseStatus.Pending>(await copy.StatusAsync(Cancel));
        Assert.IsType<DatabaseStatus.UpToDate>(await _migrator.StatusAsync(Cancel));
    }

    [Fact]
    public async Task A_database_from_before_readers_had_zones_keeps_its_readers_and_its_digests()
    {
        await using (var db = new TribuneDb(TribuneDb.Options($"Data Source={_path};Pooling=False")))
            await db.GetService<IMigrator>().MigrateAsync("20261128060000_VocabularyPages", Cancel);
        Execute(
            """
            INSERT INTO Targets (Id, ChatId, ThreadId, Kind, IsSuspended) VALUES (1, 10, 0, 0, 0);
            INSERT INTO Readers (TargetId, UserId, State, WantsBreaking, InterfaceLanguage, StoryLanguages, JoinedAt, LastActiveAt)
                VALUES (1, 10, 0, 1, 'en', ' en ', 1, 1);
            INSERT INTO Dispatches (Id, Kind, State, CreatedAt, ExpiresAt, Day) VALUES
                (1, 0, 2, 100, 900, NULL), (2, 0, 2, 300, 900, NULL), (3, 2, 1, 200, 900, 739000), (4, 0, 0, 400, 900, NULL);
            INSERT INTO DigestItems (TargetId, DispatchId) VALUES (1, 1), (1, 2);
            INSERT INTO Deliveries (DispatchId, TargetId, Lane, State, Activity) VALUES (3, 1, 6, 0, 0);
            """);

        Assert.IsType<MigrationOutcome.Migrated>(await _migrator.MigrateAsync(Cancel));

        using var storage = new TribuneStorage(new StorageOptions(_path), _clock);
        await using var unit = await storage.Updates.BeginAsync(1, Cancel);
        Assert.Null((await unit.Readers.FindAsync(10, Cancel))!.TimeZone);
        Assert.False(await storage.Digests.AddAsync(new DigestTurn(null, DateOnly.FromDayNumber(739000), _clock.GetUtcNow()), _clock.GetUtcNow(), Cancel));
        using (var connection = new SqliteConnection($"Data Source={_path};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT DispatchId || ' ' || Zone || ' ' || Day || ' ' || IsLate || ' ' || LastTold FROM Digests";
            Assert.Equal("3  739000 0 1", await command.ExecuteScalarAsync(Cancel));
        }
    }

    [Fact]
    public async Task Only_the_three_newest_copies_are_kept()
    {
        for (var i = 1; i <= 4; i++)
        {
            await File.WriteAllTextAsync($"{_path}.old{i}.bak", "", Cancel);
            File.SetLastWriteTimeUtc($"{_path}.old{i}.bak", new DateTime(2026, 1, i, 0, 0, 0, DateTimeKind.Utc));
        }

        MakeOlder();
        await _migrator.MigrateAsync(Cancel);

        var copies = Directory.GetFiles(_folder.Path, "*.bak").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["t.db.empty.bak", "t.db.old3.bak", "t.db.old4.bak"], copies);
    }

    [Fact]
    public async Task A_lock_that_a_crash_left_is_waited_for_thirty_seconds_and_then_told()
    {
        MakeOlder();
        Execute("""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT); INSERT INTO __EFMigrationsLock VALUES (1, 'x')""");

        var migrating = _migrator.MigrateAsync(Cancel);
        while (!migrating.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.IsType<MigrationOutcome.Locked>(await migrating);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.bak"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    /// <summary>A database of this program to which nothing was applied yet.</summary>
    private void MakeOlder() =>
        Execute("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
