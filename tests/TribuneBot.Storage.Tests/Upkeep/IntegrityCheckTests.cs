using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Tests.Contracts;
using TribuneBot.Storage.Tests.Sqlite;

namespace TribuneBot.Storage.Tests.Upkeep;

public sealed class IntegrityCheckTests() : Contract(SqliteWorld.Open())
{
    private SqliteWorld Sqlite => (SqliteWorld)World;

    [Fact]
    public async Task A_used_database_is_sound()
    {
        await SaveAsync(Given.Reader(1, "society"));
        await SaveAsync(Given.Reader(2, "society"));
        await World.Channels.MergeAsync([Given.Channel("-1001")], Cancel);
        await StoreAsync(Given.Article(isTeaser: true));
        await StoreAsync(Given.Article());
        await StoreAsync(Given.Article(text: "Changed.", published: Now));
        await FanOutAllAsync();
        var keys = (await HeadsAsync()).Select(head => head.Key).ToArray();
        await IntendAsync(keys);
        await RecordAsync(Sent(keys[0], 1), Blocked(keys[1]), new DeliveryResult(keys[2], DeliveryState.Pending, [], DueAt: Now));

        var report = await Sqlite.Storage.CheckAsync(Cancel);

        Assert.Empty(report.Problems);
        Assert.Equal((1, 2, 1), (report.Articles, report.Readers, report.Waiting));
    }

    [Theory]
    [InlineData("DELETE FROM Articles", "entries of the word index have no article")]
    [InlineData("DELETE FROM ArticleIndex", "articles have no entry in the word index")]
    [InlineData("UPDATE DispatchLanes SET Waiting = 5", "lanes of dispatches were counted wrongly")]
    [InlineData("DELETE FROM Dispatches", "deliveries belong to no dispatch")]
    public async Task Damage_is_named(string damage, string expected)
    {
        await SaveAsync(Given.Reader(1, "society"));
        await StoreAsync(Given.Article());
        await FanOutAllAsync();

        Sqlite.Execute(damage);

        var report = await Sqlite.Storage.CheckAsync(Cancel);
        Assert.False(report.IsSound);
        Assert.Contains(report.Problems, problem => problem.Contains(expected, StringComparison.Ordinal));
    }
}
