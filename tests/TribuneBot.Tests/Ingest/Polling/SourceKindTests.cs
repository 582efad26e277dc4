using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Polling;
using TribuneBot.Tests.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class SourceKindTests : IDisposable
{
    private const string Morning = "Tue, 14 Mar 2023 12:30:00 +0400";

    private readonly PollWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_list_page_is_read_by_its_rules_oldest_first()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("""
            <!doctype html><body>
            <div class="s"><h2><a href="/two">Two &amp; more</a></h2><time datetime="2023-03-14T08:00:00Z">today</time><p>The second.</p><img data-src="/2.jpg" src="x.gif"></div>
            <div class="s"><h2><a href="/one">One</a></h2><time>13.03.2023 12:00</time></div>
            <div class="s"><h2>No link</h2></div>
            <a href="/about">About us</a>
            """, "Content-Type: text/html\r\n"));
        await _world.AddAsync(List(server.Url, new ListRules(".s", Title: "h2", Lead: "p", Published: "time", Image: "img")));

        await _world.PollAsync();

        Assert.Equal(["One", "Two & more"], _world.Articles.Select(article => article.Content.Title));
        var two = _world.Articles[1].Content;
        Assert.Equal(("The second.", Moment.Of("2023-03-14T08:00:00Z"), server.Url + "two", server.Url + "2.jpg"), (two.Lead, two.Published, two.Url, two.ImageUrl));
        Assert.Equal(Moment.Of("2023-03-13T08:00:00Z"), _world.Articles[0].Content.Published);
    }

    [Theory]
    [InlineData(".nothing")]
    [InlineData("[[")]
    public async Task Rules_that_find_nothing_are_a_failure_with_its_reason(string item)
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("<!doctype html><body><a href='/a'>A</a>"));
        await _world.AddAsync(List(server.Url, new ListRules(item)));

        Assert.Equal(new PollResult.Failed("No story was found on the page: check the source's CSS rules."), await _world.PollAsync());
    }

    [Fact]
    public async Task The_pages_of_a_sitemap_bring_their_stories()
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.StartsWith("GET /map", StringComparison.Ordinal)
                ? LoopbackServer.Ok($"""
                    <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    <url><loc>http://{HostOf(head)}/harvest</loc><lastmod>2023-03-14T08:00:00Z</lastmod></url></urlset>
                    """)
                : Page("The harvest begins")), token));
        await _world.AddAsync(PollWorld.Settings(server.Url + "map") with { Kind = SourceKind.Sitemap });

        await _world.PollAsync();

        Assert.Equal("The harvest begins", Assert.Single(_world.Articles).Content.Title);
    }

    [Fact]
    public async Task A_sitemap_that_was_added_as_a_feed_is_read_as_one_though_its_last_tag_is_missing()
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.StartsWith("GET /map", StringComparison.Ordinal)
                ? LoopbackServer.Ok($"<urlset><url><loc>http://{HostOf(head)}/harvest?a=1&b=2</loc></url><url><loc>http://{HostOf(head)}/ha")
                : Page("The harvest begins")), token));
        await _world.AddAsync(PollWorld.Settings(server.Url + "map"));

        await _world.PollAsync();

        Assert.Equal("The harvest begins", Assert.Single(_world.Articles).Content.Title);
        Assert.Equal(server.Url + "harvest?a=1&b=2", _world.Articles[0].Content.Url);
    }

    [Fact]
    public async Task Of_an_index_the_sitemaps_that_changed_last_are_followed_once()
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.StartsWith("GET /index", StringComparison.Ordinal) ? LoopbackServer.Ok(Index(HostOf(head)), "ETag: \"1\"\r\n")
            : head.StartsWith("GET /map", StringComparison.Ordinal) ? LoopbackServer.Ok($"<urlset><url><loc>http://{HostOf(head)}/story{head[8]}</loc><news:news><news:title>Story {head[8]}</news:title></news:news></url></urlset>")
            : Page("Nobody asks for it")), token));
        await _world.AddAsync(PollWorld.Settings(server.Url + "index") with { Kind = SourceKind.Sitemap });

        await _world.PollAsync();

        Assert.Equal(["/story2", "/story3", "/story5"], _world.Articles.Select(article => new Uri(article.Content.Url!).AbsolutePath).Order());
        Assert.Null(_world.Sources[0].ETag);

        static string Index(string host) => "<sitemapindex>" + string.Concat(Enumerable.Range(1, 5).Select(number =>
            $"<sitemap><loc>http://{host}/map{number}</loc>{(number is 1 or 4 ? "" : $"<lastmod>2023-03-0{number}</lastmod>")}</sitemap>")) + "</sitemapindex>";
    }

    [Fact]
    public async Task The_page_of_an_entry_brings_its_text_and_picture()
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.StartsWith("GET /feed", StringComparison.Ordinal)
                ? LoopbackServer.Ok($"<rss><channel><item><title>Harvest</title><link>http://{HostOf(head)}/harvest?utm_source=rss</link><description>From the feed.</description><pubDate>{Morning}</pubDate></item></channel></rss>")
                : Page("The harvest begins")), token));
        await _world.AddAsync(PollWorld.Settings(server.Url + "feed") with { FetchesPages = true });

        await _world.PollAsync();

        var article = Assert.Single(_world.Articles).Content;
        Assert.Equal(("Harvest", "From the feed.", server.Url + "harvest.jpg"), (article.Title, article.Lead, article.ImageUrl));
        Assert.Contains("Combines went out at dawn", article.Text);
        await _world.PollAsync();
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_does_not_come_is_asked_for_again_and_its_story_does_not_wait()
    {
        var isDown = true;
        await using var server = LoopbackServer.Writing(async (head, stream, token) => await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.StartsWith("GET /feed", StringComparison.Ordinal)
                ? LoopbackServer.Ok($"<rss><channel><item><title>Harvest</title><link>http://{HostOf(head)}/harvest</link><pubDate>{Morning}</pubDate></item></channel></rss>", "ETag: \"1\"\r\n")
                : isDown ? LoopbackServer.Status("503 Busy") : Page("The harvest begins")), token));
        await _world.AddAsync(PollWorld.Settings(server.Url + "feed") with { FetchesPages = true });

        await _world.PollAsync();
        Assert.Equal("", Assert.Single(_world.Articles).Content.Text);
        Assert.Null(_world.Sources[0].ETag);

        isDown = false;
        await _world.PollAsync();
        Assert.Contains("Combines went out at dawn", Assert.Single(_world.Articles).Content.Text);
        Assert.Equal("\"1\"", _world.Sources[0].ETag);
    }

    [Fact]
    public async Task Entries_that_all_link_to_the_front_page_are_stories_of_their_own()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Ok("""
            <rss><channel><item><title>Wheat</title><link>https://courier.example/</link><guid isPermaLink="false">1</guid></item>
            <item><title>Chess</title><link>https://courier.example/</link><guid isPermaLink="false">2</guid></item></channel></rss>
            """));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        await _world.PollAsync();

        Assert.Equal(2, _world.Articles.Count);
    }

    [Fact]
    public async Task An_entry_that_its_source_says_again_is_not_looked_at()
    {
        await using var server = LoopbackServer.Answering(PollWorld.Feed(PollWorld.Item("One", Morning)));
        await _world.AddAsync(PollWorld.Settings(server.Url));
        await _world.PollAsync();
        _world.Articles[0] = _world.Articles[0] with { Content = _world.Articles[0].Content with { Title = "Changed by the newsroom's system" } };

        await _world.PollAsync();

        Assert.Equal("Changed by the newsroom's system", Assert.Single(_world.Articles).Content.Title);
    }

    [Fact]
    public async Task The_editors_are_told_of_a_failing_source_after_a_quarter_of_an_hour()
    {
        await using var server = LoopbackServer.Answering(LoopbackServer.Status("404 Gone"));
        await _world.AddAsync(PollWorld.Settings(server.Url));

        for (var i = 0; i < 6; i++)
        {
            await _world.PollAsync();
            Assert.Equal(i < 3 ? 0 : 1, (await _world.Notices.UntoldAsync(TestContext.Current.CancellationToken)).Count);
            _world.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        var notice = Assert.Single(await _world.Notices.UntoldAsync(TestContext.Current.CancellationToken));
        Assert.Equal((NoticeKind.SourceFailing, "Courier", "The server answered 404 NotFound."), (notice.Kind, notice.Channel, notice.Reason));
    }

    private static string HostOf(string head) => head[(head.IndexOf("Host: ", StringComparison.Ordinal) + 6)..].Split('\r')[0];

    private static string Page(string title) => LoopbackServer.Ok($"""
        <!doctype html><html lang="en"><head><title>{title}</title><meta property="og:title" content="{title}"><meta property="og:image" content="/harvest.jpg"></head>
        <body><article><h1>{title}</h1>
        <p>Combines went out at dawn on Tuesday in the Shirvan plain, two weeks earlier than a year before, farmers told the Courier in the field.</p>
        <p>The first lorries reached the elevators at noon, where the grain was weighed, dried and stored, and drivers waited in a line of forty.</p>
        <p>By the evening a third of the fields along the river had been cut, and the rest will follow when the weather stays dry this week.</p>
        </article></body></html>
        """, "Content-Type: text/html; charset=utf-8\r\n");

    private static SourceSettings List(string url, ListRules rules) => PollWorld.Settings(url) with { Kind = SourceKind.List, List = rules };
}
