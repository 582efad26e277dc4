using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Polling;
using TribuneBot.Tests.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class MovedSourcesTests : IDisposable
{
    private readonly PollWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_source_that_moved_for_good_a_day_ago_is_read_at_its_new_address()
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer(head)), token));
        await _world.SourceStore.AddAsync(PollWorld.Settings(server.Url + "old"), _world.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        await _world.PollAsync();
        _world.Clock.Advance(TimeSpan.FromHours(23));
        await _world.PollAsync();
        Assert.Equal(server.Url + "old", _world.Sources[0].Settings.Url);

        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.PollAsync();
        Assert.Equal(server.Url + "new", _world.Sources[0].Settings.Url);
    }

    [Fact]
    public async Task What_the_settings_file_says_stays()
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Answer(head)), token));
        await _world.AddAsync(PollWorld.Settings(server.Url + "old"));

        await _world.PollAsync();
        _world.Clock.Advance(TimeSpan.FromDays(2));
        await _world.PollAsync();

        Assert.Equal(server.Url + "old", _world.Sources[0].Settings.Url);
    }

    [Fact]
    public void A_move_that_is_taken_back_counts_anew()
    {
        var moves = new MovedSources(_world.Clock);
        var source = new Source(1, PollWorld.Settings("https://a.example/"), null, null, default, true, 0, null, false);

        Assert.Null(moves.Note(source, "https://b.example/"));
        _world.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Null(moves.Note(source, null));
        Assert.Null(moves.Note(source, "https://b.example/"));
        _world.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Null(moves.Note(source, "https://b.example/"));
        _world.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal("https://b.example/", moves.Note(source, "https://b.example/"));
    }

    private static string Answer(string head) => head.StartsWith("GET /old", StringComparison.Ordinal)
        ? LoopbackServer.Status("301 Moved Permanently", "Location: /new\r\n")
        : PollWorld.Feed(PollWorld.Item("One", "Tue, 14 Mar 2023 12:30:00 +0400"));
}
