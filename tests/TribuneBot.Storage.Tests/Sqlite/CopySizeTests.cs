using System.Globalization;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>What a finished dispatch leaves in the file.</summary>
public sealed class CopySizeTests() : Contract(SqliteWorld.Open())
{
    private const int Readers = 50_000;

    private SqliteWorld File => (SqliteWorld)World;

    [Fact]
    public async Task A_readers_copy_takes_at_most_thirty_bytes_and_nothing_when_its_days_are_over()
    {
        // A million readers' worth of keys, and message ids of a bot that has written for years.
        File.Execute(
            $"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Readers})
            INSERT INTO Targets (Id, ChatId, ThreadId, Kind, IsSuspended) SELECT 1000000 + i, 5000000000 + i, 0, 0, 0 FROM n;
            INSERT INTO Readers (TargetId, UserId, State, WantsBreaking, InterfaceLanguage, StoryLanguages, JoinedAt, LastActiveAt)
            SELECT Id, ChatId, 0, 1, 'en', ' en ', 0, 0 FROM Targets;
            INSERT INTO Subscriptions (Topic, TargetId) SELECT 'society', Id FROM Targets;
            """);
        var dispatch = await AnnounceAsync();
        File.Execute(
            $"""
            UPDATE Deliveries SET State = 2, MessageIds = CAST(80000000 + TargetId AS TEXT) WHERE DispatchId = {dispatch};
            UPDATE DispatchLanes SET Sent = Waiting, Waiting = 0 WHERE DispatchId = {dispatch};
            UPDATE Dispatches SET State = 2 WHERE Id = {dispatch};
            """);

        await ShrinkAsync(Now.AddDays(-7));
        Assert.Equal(Readers, Number("SELECT count(*) FROM Copies"));
        Assert.Equal(0, Number("SELECT count(*) FROM Deliveries"));
        var withCopies = UsedBytes();

        await ShrinkAsync(Now.AddDays(1));
        Assert.Equal(0, Number("SELECT count(*) FROM Copies"));
        Assert.InRange((withCopies - UsedBytes()) / (double)Readers, 10, 30);
    }

    private long UsedBytes() =>
        (Number("SELECT page_count FROM pragma_page_count") - Number("SELECT freelist_count FROM pragma_freelist_count"))
        * Number("SELECT page_size FROM pragma_page_size");

    private async Task ShrinkAsync(DateTimeOffset readersSince)
    {
        while (await World.Deliveries.ShrinkAsync(2_000, readersSince, Cancel))
            Cancel.ThrowIfCancellationRequested();
    }

    private long Number(string sql) => long.Parse(Assert.Single(File.Query($"SELECT CAST(({sql}) AS TEXT)")), CultureInfo.InvariantCulture);
}
