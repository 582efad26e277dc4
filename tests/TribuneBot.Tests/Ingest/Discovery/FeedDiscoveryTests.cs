using System.Text;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Ingest.Discovery;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Tests.Ingest.Fetching;

namespace TribuneBot.Tests.Ingest.Discovery;

public sealed class FeedDiscoveryTests
{
    private const string Feed = "<rss><channel><title>Courier</title></channel></rss>";

    [Fact]
    public async Task The_address_of_a_feed_is_that_feed()
    {
        var found = await FindAsync(_ => Feed, "feed.xml");

        Assert.EndsWith("/feed.xml", Assert.Single(found.Feeds).Url);
        Assert.Equal("Courier", found.Feeds[0].Title);
    }

    [Fact]
    public async Task A_page_names_its_feeds()
    {
        var found = await FindAsync(_ => """
            <!doctype html><head><base href="/az/">
            <link rel="stylesheet alternate" type="text/css" href="x.css">
            <link rel="alternate" type="application/rss+xml; charset=utf-8" title=" News " href="rss"><link rel="ALTERNATE" type="application/atom+xml" href="/atom">
            """, "");

        Assert.Equal(["/az/rss", "/atom"], found.Feeds.Select(feed => new Uri(feed.Url).AbsolutePath));
        Assert.Equal(["News", null], found.Feeds.Select(feed => feed.Title));
    }

    [Fact]
    public async Task A_link_that_looks_like_a_feed_is_tried_and_then_the_usual_places()
    {
        var byLink = await FindAsync(path => path == "/" ? "<!doctype html><a href='/rss-help'>Help</a><a href='/news/rss'>RSS</a>" : path == "/news/rss" ? Feed : null, "");
        var byPlace = await FindAsync(path => path == "/" ? "<!doctype html><p>Welcome</p>" : path == "/atom.xml" ? Feed : null, "");

        Assert.EndsWith("/news/rss", Assert.Single(byLink.Feeds).Url);
        Assert.EndsWith("/atom.xml", Assert.Single(byPlace.Feeds).Url);
    }

    [Fact]
    public async Task Nothing_is_one_sentence()
    {
        Assert.Equal("No feed was found at this address: look on the site for \"RSS\" and give its own address.", (await FindAsync(path => path == "/" ? "<!doctype html>" : null, "")).Fault);
        Assert.Equal("The server answered 404 NotFound.", (await FindAsync(_ => null, "")).Fault);
    }

    private static async Task<Discovered> FindAsync(Func<string, string?> answer, string path)
    {
        await using var server = LoopbackServer.Writing(async (head, stream, token) =>
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer(head.Split(' ')[1]) is { } body ? LoopbackServer.Ok(body) : LoopbackServer.Status("404 Not Found")), token));
        using var fetcher = new SourceFetcher(new FetchOptions { AllowPrivateNetworks = true, Retries = 0 }, new FakeTimeProvider(), new Random(1));
        return await new FeedDiscovery(fetcher).FindAsync(server.Url + path, TestContext.Current.CancellationToken);
    }
}
