using TribuneBot.Storage.Database;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class SqliteConcurrencyTests() : Contract(SqliteWorld.Open())
{
    [Fact]
    public async Task Writers_of_all_kinds_at_once_queue_and_all_succeed()
    {
        var readers = Enumerable.Range(1, 40).Select(async id =>
        {
            await using var unit = await World.Updates.BeginAsync(id, Cancel);
            await unit.Readers.SaveAsync(Given.Reader(id, "society"), Cancel);
            await unit.Queries.AddAsync(id, "ferry", Now, Cancel);
            return await unit.CommitAsync(Cancel);
        });
        var articles = Enumerable.Range(1, 40).Select(async i =>
            (await World.Articles.StoreAsync([Given.Article($"n{i}", $"Ferry {i}")], Announcing, null, Cancel)).Count == 1);

        Assert.All(await Task.WhenAll(readers.Concat(articles)), Assert.True);

        await FanOutAllAsync();
        Assert.Equal(40, (await HeadsAsync()).Count);
    }

    [Fact]
    public async Task A_second_process_writes_beside_the_first()
    {
        using var other = new TribuneStorage(((SqliteWorld)World).Options, World.Clock);
        var here = Enumerable.Range(1, 20).Select(i => World.Articles.StoreAsync([Given.Article($"h{i}", $"Here {i}")], Announcing, null, Cancel));
        var there = Enumerable.Range(1, 20).Select(i => other.Articles.StoreAsync([Given.Article($"t{i}", $"There {i}")], Announcing, null, Cancel));

        await Task.WhenAll(here.Concat(there));

        Assert.Equal(40, (await World.Articles.LatestAsync(null, [], 0, 50, Cancel)).Count);
    }

    /// <summary>The queue's heads are found by several questions: a doubt that ends between two of them would let a later post overtake.</summary>
    [Fact]
    public async Task Several_questions_of_one_snapshot_meet_the_same_state()
    {
        var world = (SqliteWorld)World;
        using var file = new TribuneFile(world.Options, World.Clock);

        var (before, after) = await file.ReadSnapshotAsync(
            session =>
            {
                var first = session.Number("SELECT count(*) FROM MissingTargets");
                world.Execute("INSERT INTO MissingTargets (TargetId) VALUES (1)");
                return (first, session.Number("SELECT count(*) FROM MissingTargets"));
            },
            Cancel);

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, await file.ReadAsync(session => session.Number("SELECT count(*) FROM MissingTargets"), Cancel));
    }

    [Fact]
    public async Task Ids_given_out_before_a_restart_are_not_given_out_after_it()
    {
        long before;
        await using (var unit = await World.Updates.BeginAsync(1, Cancel))
            before = (await unit.Queries.AddAsync(5, "oil", Now, Cancel)).Id;

        using var restarted = new TribuneStorage(((SqliteWorld)World).Options, World.Clock);
        await using var next = await restarted.Updates.BeginAsync(2, Cancel);

        Assert.True((await next.Queries.AddAsync(5, "gas", Now, Cancel)).Id > before);
    }
}
