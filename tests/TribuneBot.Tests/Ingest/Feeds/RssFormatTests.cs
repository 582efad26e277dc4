using TribuneBot.Ingest.Feeds;

namespace TribuneBot.Tests.Ingest.Feeds;

public sealed class RssFormatTests
{
    private static readonly FeedDocument Feed = Read(Fixture.Text("rss.xml"));

    [Fact]
    public void The_channel_names_itself() =>
        Assert.Equal(("Caspian Courier & Friends", "https://courier.example/", "en-GB"), (Feed.Title, Feed.Link, Feed.Language));

    [Fact]
    public void A_full_entry_is_read_whole()
    {
        var entry = Feed.Entries[0];

        Assert.Equal("Ferries & trains: the new timetable", entry.Title);
        Assert.Equal("https://courier.example/en/timetable", entry.Link);
        Assert.Equal("courier-17", entry.Guid);
        Assert.Equal("2023-03-15T10:00:00+04:00", entry.Published.ToString());
        Assert.Equal("2023-03-15T07:30:00Z", entry.Updated.ToString());
        Assert.Equal("Aysel Rahimova", entry.Author);
        Assert.Equal(["Transport", "Sea & rail", "transport"], entry.Categories);
        Assert.Equal("The timetable changes on Sunday.", entry.Summary);
        Assert.Equal("The timetable changes on Sunday.\nFour trains meet each ferry.\nTickets stay at 12 manats.", entry.Text);
        Assert.Equal("https://courier.example/img/ferry-large.jpg", entry.Image);
    }

    [Fact]
    public void A_permalink_guid_is_the_link_where_there_is_no_other()
    {
        var entry = Feed.Entries[1];

        Assert.Equal("https://courier.example/en/market", entry.Link);
        Assert.Equal("https://courier.example/en/market", entry.Guid);
        Assert.Equal("Prices <10 manats: a market report", entry.Title);
        Assert.Equal("Kamran Aliyev", entry.Author);
        Assert.Equal("https://cdn.courier.example/market.jpg?w=1", entry.Image);
        Assert.Equal("2023-03-14T09:00:00", entry.Published.ToString());
    }

    [Fact]
    public void What_is_missing_or_unreadable_stays_empty()
    {
        var entry = Feed.Entries[2];

        Assert.Equal(("", null, null, null), (entry.Title, entry.Link, entry.Guid, entry.Published));
        Assert.Equal("A storm is expected.", entry.Summary);
        Assert.Equal("https://courier.example/img/storm.jpg", entry.Image);
    }

    [Theory]
    [InlineData("<guid isPermaLink='false'>https://courier.example/1</guid>", null)]
    [InlineData("<guid>no address</guid>", null)]
    [InlineData("<link/><guid>https://courier.example/1</guid>", "https://courier.example/1")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<atom:link href='one'/>", "https://courier.example/one")]
    public void A_link_is_an_address_or_nothing(string markup, string? link) =>
        Assert.Equal(link, Read($"<rss><channel><item><title>T</title>{markup}</item></channel></rss>").Entries[0].Link);

    [Fact]
    public void Items_beside_the_channel_are_read_too()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://courier.example/"><title>Courier</title></channel>
            <item rdf:about="https://courier.example/1"><title>One</title><dc:date>2023-03-14</dc:date></item></rdf:RDF>
            """);

        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("Courier", "One", "https://courier.example/1", "2023-03-14"), (feed.Title, entry.Title, entry.Link, entry.Published.ToString()));
    }

    private static FeedDocument Read(string text) =>
        Assert.IsType<FeedReading.Read>(FeedReader.Read(text, new Uri("https://courier.example/feed.xml"))).Document;
}
