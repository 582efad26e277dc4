using TribuneBot.Core.Push;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class PushContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task An_answer_is_found_by_its_key_and_the_first_one_stays()
    {
        var record = new PublishRecord("key-1", "abc", 201, """{"id":1}""");

        await World.PublishLog.RecordAsync(record, Now, Cancel);
        await World.PublishLog.RecordAsync(record with { Status = 500 }, Now, Cancel);

        Assert.Equal(record, await World.PublishLog.FindAsync("key-1", Cancel));
        Assert.Null(await World.PublishLog.FindAsync("key-2", Cancel));
    }

    [Fact]
    public async Task Answers_are_forgotten_after_seven_days()
    {
        await World.PublishLog.RecordAsync(new PublishRecord("key-1", "abc", 201, "{}"), Now, Cancel);

        World.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Null(await World.PublishLog.FindAsync("key-1", Cancel));
    }

    [Fact]
    public async Task A_lease_is_asked_for_confirmed_and_renewed()
    {
        var id = await OfferAsync("https://feed.example/rss");
        var due = Assert.Single(await World.HubLeases.DueAsync(Now, Cancel));
        Assert.Equal((id, "https://hub.example/", "https://feed.example/rss", "token", "secret", null), (due.SourceId, due.Hub, due.Topic, due.Token, due.Secret, due.EndsAt));

        await World.HubLeases.RecordRequestAsync(id, fault: null, Now.AddHours(1), Cancel);
        Assert.Empty(await World.HubLeases.DueAsync(Now, Cancel));
        await World.HubLeases.ConfirmAsync(id, Now.AddDays(10), Now.AddDays(8), Cancel);

        Assert.Equal(Now.AddDays(10), (await World.HubLeases.FindAsync("token", Cancel))?.EndsAt);
        Assert.True((await World.Sources.ListAsync(Cancel))[0].IsPushed);
        Assert.Empty(await World.HubLeases.DueAsync(Now.AddDays(7), Cancel));
        Assert.Single(await World.HubLeases.DueAsync(Now.AddDays(8), Cancel));
    }

    [Fact]
    public async Task Failures_are_counted_until_the_hub_confirms()
    {
        var id = await OfferAsync("https://feed.example/rss");

        await World.HubLeases.RecordRequestAsync(id, "The server answered 500.", Now, Cancel);
        await World.HubLeases.EndAsync(id, Now, Cancel);
        Assert.Equal(2, (await World.HubLeases.FindAsync("token", Cancel))!.Failures);

        await World.HubLeases.ConfirmAsync(id, Now.AddDays(1), Now.AddDays(1), Cancel);
        Assert.Equal(0, (await World.HubLeases.FindAsync("token", Cancel))!.Failures);
    }

    [Fact]
    public async Task The_same_hub_again_changes_nothing_and_another_starts_anew()
    {
        var id = await OfferAsync("https://feed.example/rss");
        await World.HubLeases.ConfirmAsync(id, Now.AddDays(10), Now.AddDays(8), Cancel);

        await World.HubLeases.OfferAsync(id, "https://hub.example/", "https://feed.example/rss", "token-2", "secret-2", Now, Cancel);
        Assert.NotNull(await World.HubLeases.FindAsync("token", Cancel));

        await World.HubLeases.OfferAsync(id, "https://other.example/", "https://feed.example/rss", "token-2", "secret-2", Now, Cancel);
        Assert.Null(await World.HubLeases.FindAsync("token", Cancel));
        Assert.Null((await World.HubLeases.FindAsync("token-2", Cancel))!.EndsAt);
    }

    [Fact]
    public async Task A_lease_rests_with_its_source_and_goes_with_it()
    {
        var id = await OfferAsync("https://feed.example/rss");

        await World.Sources.PauseAsync(id, Cancel);
        Assert.Empty(await World.HubLeases.DueAsync(Now, Cancel));
        Assert.True((await World.HubLeases.FindAsync("token", Cancel))!.IsPaused);

        await World.Sources.RemoveAsync(id, Cancel);
        Assert.Null(await World.HubLeases.FindAsync("token", Cancel));
    }

    private async Task<long> OfferAsync(string url)
    {
        var id = (await World.Sources.AddAsync(Given.Source(url), Now, Cancel))!.Value;
        await World.HubLeases.OfferAsync(id, "https://hub.example/", url, "token", "secret", Now, Cancel);
        return id;
    }
}
