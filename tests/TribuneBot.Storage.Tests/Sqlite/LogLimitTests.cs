using Microsoft.Data.Sqlite;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>The write-ahead log while somebody always reads.</summary>
public sealed class LogLimitTests() : Contract(SqliteWorld.Open(mostLogBytes: Most))
{
    private const long Most = 512 * 1024;
    private const int Stories = 400;

    private SqliteWorld File => (SqliteWorld)World;

    [Fact]
    public async Task It_stays_short_although_there_is_no_moment_without_a_reader()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Read(stop.Token), Cancel)).ToList();
        var log = new FileInfo(File.Options.DatabasePath + "-wal");
        var largest = 0L;
        for (var number = 0; number < Stories; number++)
        {
            await StoreAsync(Given.Article($"story-{number}", $"Story {number}", published: Now));
            log.Refresh();
            largest = Math.Max(largest, log.Length);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.InRange(largest, 1, 16 * Most);
    }

    /// <summary>One snapshot after the other, without a pause.</summary>
    private void Read(CancellationToken stop)
    {
        using var connection = new SqliteConnection($"Data Source={File.Options.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        // A few milliseconds each, as a search takes.
        command.CommandText = "SELECT count(*) FROM (SELECT 1 FROM Articles a CROSS JOIN Articles b LIMIT 20000)";
        while (!stop.IsCancellationRequested)
            command.ExecuteScalar();
    }
}
