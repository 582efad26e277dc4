using System.Globalization;
using CsCheck;
using Microsoft.Data.Sqlite;
using TribuneBot.Storage.Search;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class MappedReadingTests : IDisposable
{
    private const string AllRows = "SELECT Id, Text FROM Notes ORDER BY Id";

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _reader;
    private readonly MappedReading? _mapped;
    private readonly FileMap? _map;

    public MappedReadingTests()
    {
        _writer = Open(SqliteOpenMode.ReadWriteCreate);
        Execute(_writer, "PRAGMA journal_mode = WAL; CREATE TABLE Notes (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL);");
        _reader = Open(SqliteOpenMode.ReadWrite);
        Execute(_reader, "PRAGMA query_only = 1; PRAGMA mmap_size = 1000000; PRAGMA cache_size = -64;");
        _mapped = MappedReading.Of(_reader, ref _map);
    }

    [Fact]
    public void Where_it_can_be_done_pages_come_from_the_map_and_go_back_to_it()
    {
        Assert.Equal(OperatingSystem.IsLinux(), _mapped is not null);
        if (_mapped is null)
            return;

        Write(1, 2_000);
        using (var command = _reader.CreateCommand())
        {
            command.CommandText = AllRows;
            using var rows = command.ExecuteReader();
            for (var i = 0; i < 1_000; i++)
                Assert.True(rows.Read());
            Assert.True(_mapped.Pages > 0);
        }

        Assert.Equal(0, _mapped.Pages);
    }

    [Fact]
    public void What_is_added_behind_the_end_of_the_map_is_read()
    {
        Write(1, 100);
        Assert.Equal(100, Read(_reader).Count);
        Write(101, 3_000);
        Assert.Equal(Read(_writer), Read(_reader));
    }

    [Fact]
    public void A_file_that_was_made_shorter_and_longer_again_is_read_as_it_is()
    {
        Write(1, 3_000);
        Assert.Equal(3_000, Read(_reader).Count);
        Execute(_writer, "DELETE FROM Notes WHERE Id > 10; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
        Assert.Equal(10, Read(_reader).Count);
        Write(5_001, 2_000);
        Assert.Equal(Read(_writer), Read(_reader));
    }

    [Fact]
    public void A_snapshot_stays_as_it_was_while_others_write()
    {
        Write(1, 1_000);
        Execute(_reader, "BEGIN");
        var before = Read(_reader);
        Execute(_writer, "UPDATE Notes SET Text = 'other' || Text; PRAGMA wal_checkpoint(PASSIVE);");
        Assert.Equal(before, Read(_reader));
        Execute(_reader, "ROLLBACK");
        Assert.Equal(Read(_writer), Read(_reader));
    }

    [Fact]
    public void Whatever_is_written_between_is_read_as_without_a_map()
    {
        var change = Gen.Select(Gen.Int[1, 400], Gen.Int[1, 300], Gen.Int[0, 4]);
        change.Array[1, 12].Sample(
            changes =>
            {
                foreach (var (first, count, kind) in changes)
                {
                    Execute(_writer, kind switch
                    {
                        0 => string.Create(CultureInfo.InvariantCulture, $"DELETE FROM Notes WHERE Id BETWEEN {first} AND {first + count}"),
                        1 => "PRAGMA wal_checkpoint(TRUNCATE)",
                        2 => "VACUUM",
                        _ => Insert(first, count),
                    });
                    Assert.Equal(Read(_writer), Read(_reader));
                }
            },
            iter: 30, threads: 1);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _mapped?.Dispose();
        _map?.Dispose();
        _writer.Dispose();
        foreach (var file in new[] { _path, $"{_path}-wal", $"{_path}-shm" })
            File.Delete(file);
    }

    private void Write(int first, int count)
    {
        Execute(_writer, Insert(first, count));
        Execute(_writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static string Insert(int first, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT OR REPLACE INTO Notes
        WITH RECURSIVE Numbers(Id) AS (SELECT {first} UNION ALL SELECT Id + 1 FROM Numbers WHERE Id < {first + count - 1})
        SELECT Id, Id || ' ' || hex(zeroblob(200 + Id % 300)) || total_changes() FROM Numbers
        """);

    private static List<(long Id, string Text)> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = AllRows;
        using var rows = command.ExecuteReader();
        var all = new List<(long, string)>();
        while (rows.Read())
            all.Add((rows.GetInt64(0), rows.GetString(1)));
        return all;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
