using TribuneBot.Ingest.Polling;
using TribuneBot.Tests.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class SourcePollerTests : IDisposable
{
    private const string Morning = "Tue, 14 Mar 2023 12:00:00 +0400";

    private readonly PollWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_first_sight_of_a_source_announces_nothing_and_the_second_what_is_new()
    {
        await using var server = LoopbackServer.Answering(
            PollWorld.Feed(PollWorld.Item("One", Morning)), PollWorld.Feed(PollWorld.Item("Two", Morning), PollWorld.Item("One", Morning)));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        Assert.Equal(new PollResult.Stored(Created: 1, Completed: 0, Revised: 0, Announced: 0), await _world.PollAsync());
        Assert.Equal(new PollResult.Stored(Created: 1, Completed: 0, Revised: 0, Announced: 1), await _world.PollAsync());
    }

    [Fact]
    public async Task An_old_entry_is_stored_and_not_announced()
    {
        await using var server = LoopbackServer.Answering(PollWorld.Feed(), PollWorld.Feed(PollWorld.Item("Old", "Sun, 12 Mar 2023 12:00:00 +0400")));
        await _world.AddAsync(PollWorld.Settings(server.Url));
        await _world.PollAsync();

        Assert.Equal(new PollResult.Stored(Created: 1, Completed: 0, Revised: 0, Announced: 0), await _world.PollAsync());
    }

    [Fact]
    public async Task Entries_are_stored_oldest_first()
    {
        await using var server = LoopbackServer.Answering(PollWorld.Feed(
            PollWorld.Item("Undated", ""), PollWorld.Item("Newest", Morning), PollWorld.Item("Same", Morning), PollWorld.Item("Oldest", "Mon, 13 Mar 2023 12:00:00 +0400")));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        await _world.PollAsync();

        Assert.Equal(["Oldest", "Same", "Newest", "Undated"], _world.Articles.Select(article => article.Content.Title));
    }

    [Fact]
    public async Task Validators_are_kept_and_sent_and_an_unchanged_source_is_due_after_its_interval()
    {
        await using var server = LoopbackServer.Answering(PollWorld.Feed(PollWorld.Item("One", Morning)), LoopbackServer.Status("304 Not Modified"));
        await _world.AddAsync(PollWorld.Settings(server.Url));
        await _world.PollAsync();

        Assert.IsType<PollResult.Unchanged>(await _world.PollAsync());

        Assert.Contains("If-None-Match: \"one\"\r\nIf-Modified-Since: then\r\n", server.Requests.Last());
        Assert.InRange(_world.Sources[0].NextCheckAt - _world.Clock.GetUtcNow(), TimeSpan.FromSeconds(285), TimeSpan.FromSeconds(315));
    }

    [Fact]
    public async Task The_sources_own_words_reach_its_articles()
    {
        await using var server = LoopbackServer.Answering(PollWorld.Feed(PollWorld.Item("Bir", "14.03.2023 12:00")));
        await _world.AddAsync(PollWorld.Settings(server.Url, zone: "Europe/Istanbul", language: "az"));

        await _world.PollAsync();

        var article = Assert.Single(_world.Articles).Content;
        Assert.Equal(("az", Moment.Of("2023-03-14T09:00:00Z"), "courier.example"), (article.Language, article.Published, article.Site));
        Assert.Contains("politics", article.TopicIds);
    }

    [Fact]
    public async Task Failures_are_counted_backed_off_and_logged_at_powers_of_two()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("500 Oops"));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        var waits = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(new PollResult.Failed("The server answered 500 InternalServerError."), await _world.PollAsync());
            waits.Add((_world.Sources[0].NextCheckAt - _world.Clock.GetUtcNow()).TotalMinutes);
        }

        Assert.Equal(5, _world.Sources[0].Failures);
        Assert.Equal([10, 20, 40, 60, 60], waits.Select(wait => Math.Round(wait / 10) * 10));
        Assert.Equal([1, 2, 4], _world.Log.Lines.Select(line => line.Split("failed, ")[1][0] - '0'));
        Assert.DoesNotContain("127.0.0.1", string.Concat(_world.Log.Lines));
    }

    [Fact]
    public async Task A_server_that_names_a_time_is_left_alone_until_then()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("503 Busy", "Retry-After: 7200\r\n"));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        await _world.PollAsync();

        Assert.Equal(TimeSpan.FromHours(2), _world.Sources[0].NextCheckAt - _world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_page_that_is_no_feed_is_a_failure_with_its_reason()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("<!doctype html><title>Hi</title>"));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        Assert.Equal(new PollResult.Failed("This is an HTML page, not a feed."), await _world.PollAsync());
        Assert.Equal("This is an HTML page, not a feed.", _world.Sources[0].LastError);
    }

    [Fact]
    public async Task A_good_check_after_failures_is_told()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("500 Oops"), PollWorld.Feed());
        await _world.AddAsync(PollWorld.Settings(server.Url));
        await _world.PollAsync();

        await _world.PollAsync();

        Assert.Equal("Information: Source Courier works again after 1 failures.", _world.Log.Lines[^1]);
        Assert.Equal(0, _world.Sources[0].Failures);
    }
}
