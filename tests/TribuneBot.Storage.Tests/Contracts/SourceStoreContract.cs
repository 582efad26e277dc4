namespace TribuneBot.Storage.Tests.Contracts;

public abstract class SourceStoreContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task A_new_source_is_unseen_and_due_at_once()
    {
        var settings = Given.Source("https://a.example/rss");

        await World.Sources.MergeAsync([settings], Now, Cancel);

        var source = Assert.Single(await World.Sources.DueAsync(Now, 10, Cancel));
        Assert.Equivalent(settings, source.Settings, strict: true);
        Assert.False(source.WasSeen);
    }

    [Fact]
    public async Task A_source_gone_from_the_file_is_paused_and_comes_back_with_its_history()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example/rss")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordFailureAsync(id, "404", Now, Now, Cancel);

        await World.Sources.MergeAsync([], Now, Cancel);
        Assert.True((await World.Sources.ListAsync(Cancel))[0].IsPaused);
        Assert.Empty(await World.Sources.DueAsync(Now, 10, Cancel));

        await World.Sources.MergeAsync([Given.Source("https://a.example/rss", name: "Renamed")], Now, Cancel);
        var back = Assert.Single(await World.Sources.ListAsync(Cancel));
        Assert.Equal((id, "Renamed", 1, false), (back.Id, back.Settings.Name, back.Failures, back.IsPaused));
    }

    [Fact]
    public async Task Due_is_most_overdue_first_and_limited()
    {
        await World.Sources.MergeAsync(
            [Given.Source("https://a.example"), Given.Source("https://b.example"), Given.Source("https://c.example")], Now, Cancel);
        var ids = (await World.Sources.ListAsync(Cancel)).Select(source => source.Id).ToList();
        await World.Sources.RecordUnchangedAsync(ids[0], Now, Now.AddMinutes(3), Cancel);
        await World.Sources.RecordUnchangedAsync(ids[1], Now, Now.AddMinutes(1), Cancel);
        await World.Sources.RecordUnchangedAsync(ids[2], Now, Now.AddMinutes(2), Cancel);

        var due = await World.Sources.DueAsync(Now.AddMinutes(3), 2, Cancel);

        Assert.Equal([ids[1], ids[2]], due.Select(source => source.Id));
        Assert.Empty(await World.Sources.DueAsync(Now, 2, Cancel));
    }

    [Fact]
    public async Task Failures_are_counted_until_a_good_check()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example")], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;

        await World.Sources.RecordFailureAsync(id, "timeout", Now, Now.AddMinutes(5), Cancel);
        await World.Sources.RecordFailureAsync(id, "not a feed", Now, Now.AddMinutes(5), Cancel);
        var failing = (await World.Sources.ListAsync(Cancel))[0];
        Assert.Equal((2, "not a feed"), (failing.Failures, failing.LastError));

        await World.Sources.RecordUnchangedAsync(id, Now, Now.AddMinutes(5), Cancel);
        var good = (await World.Sources.ListAsync(Cancel))[0];
        Assert.Equal((0, null), (good.Failures, good.LastError));
    }

    [Fact]
    public async Task A_shorter_interval_counts_from_now()
    {
        await World.Sources.MergeAsync([Given.Source("https://a.example", minutes: 60)], Now, Cancel);
        var id = (await World.Sources.ListAsync(Cancel))[0].Id;
        await World.Sources.RecordUnchangedAsync(id, Now, Now.AddMinutes(60), Cancel);

        await World.Sources.MergeAsync([Given.Source("https://a.example", minutes: 5)], Now, Cancel);

        Assert.Equal(Now.AddMinutes(5), (await World.Sources.ListAsync(Cancel))[0].NextCheckAt);
    }
}
