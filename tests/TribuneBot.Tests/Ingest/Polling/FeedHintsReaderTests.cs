using System.Text;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.Polling;

namespace TribuneBot.Tests.Ingest.Polling;

public sealed class FeedHintsReaderTests
{
    private static readonly Uri Address = new("https://courier.example/feeds/rss");

    [Fact]
    public void Rss_says_how_long_it_lives_and_when_it_sleeps()
    {
        var hints = Read("""
            <?xml version="1.0"?><rss version="2.0"><channel><title>A</title><ttl>60</ttl>
            <skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays>
            <item><ttl>5</ttl></item></channel></rss>
            """);

        Assert.Equal(TimeSpan.FromHours(1), hints.TimeToLive);
        Assert.Equal([0, 23, 0], hints.SkipHours);
        Assert.Equal([DayOfWeek.Sunday], hints.SkipDays);
    }

    [Theory]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 15)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod>", 1440)]
    public void The_syndication_module_says_it_too(string elements, int minutes) => Assert.Equal(
        TimeSpan.FromMinutes(minutes),
        Read($"<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>{elements}</channel></rss>").TimeToLive);

    [Theory]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/><link rel="self" href="/feeds/atom"/><link href="/"/></feed>""")]
    [InlineData("""<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="atom"/></channel></rss>""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","feed_url":"https://courier.example/feeds/atom","hubs":[{"type":"WebSub","url":"https://hub.example/"}]}""")]
    public void Hub_and_self_are_found(string document)
    {
        var hints = Read(document);

        Assert.Equal(("https://hub.example/", "https://courier.example/feeds/atom"), (hints.Hub, hints.Self));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a feed")]
    [InlineData("{\"hubs\":7}")]
    [InlineData("{\"hubs\":")]
    [InlineData("[]")]
    [InlineData("<rss><channel><ttl>soon</ttl><ttl/>")]
    public void What_cannot_be_read_is_no_hint(string document)
    {
        var hints = Read(document);

        Assert.Equal((null, null, null), (hints.TimeToLive, hints.Hub, hints.Self));
        Assert.Empty(hints.SkipHours);
    }

    [Fact]
    public void What_stands_before_a_fault_is_a_hint() => Assert.Equal(TimeSpan.FromMinutes(5), Read("<rss><channel><ttl>5</ttl><title>A & B").TimeToLive);

    [Theory]
    [InlineData("<https://hub.example/>; rel=\"hub\"", "https://hub.example/")]
    [InlineData("<https://a.example/>; rel=self, <https://hub.example/>;title=x; rel=\"self HUB\"", "https://hub.example/")]
    [InlineData("</hub>; rel=hub", "https://courier.example/hub")]
    [InlineData("<https://hub.example/>; rel=hubbub", null)]
    [InlineData("<>; rel=hub", null)]
    [InlineData("<", null)]
    [InlineData(null, null)]
    public void Link_headers_name_the_hub(string? header, string? hub) => Assert.Equal(hub, WebSubLinks.Hub(header, Address));

    private static FeedHints Read(string document) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(document), contentType: null, Address) is FeedReading.Read { Document: var feed } ? feed.Hints : FeedHints.None;
}
