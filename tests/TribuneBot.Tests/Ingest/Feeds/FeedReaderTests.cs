using System.Text;
using CsCheck;
using TribuneBot.Ingest.Feeds;

namespace TribuneBot.Tests.Ingest.Feeds;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://courier.example/feed.xml");

    [Fact]
    public void An_html_page_is_not_a_feed() =>
        Assert.Equal("This is an HTML page, not a feed.", Refusal("<!DOCTYPE html><html><title>Hi</title></html>"));

    [Theory]
    [InlineData("", "The document is empty.")]
    [InlineData("\0\0\0", "The document is not text.")]
    [InlineData("Hello", "This is neither RSS nor Atom.")]
    [InlineData("{}", "This is JSON, but no JSON Feed.")]
    [InlineData("<opml/>", "This is neither RSS nor Atom: its root element is <opml>.")]
    public void What_is_no_feed_is_refused_with_its_reason(string text, string reason) => Assert.Equal(reason, Refusal(text));

    [Fact]
    public void The_declared_charset_is_heard()
    {
        var entry = Assert.Single(Read(Fixture.Bytes("rss-windows-1251.xml")).Entries);

        Assert.Equal("Гранат возвращается на прилавки", entry.Title);
        Assert.Equal("2024-10-21T08:15:00", entry.Published.ToString());
    }

    [Fact]
    public void The_transports_charset_wins_over_the_declared_one()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!
            .GetBytes("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Каспий</title></channel></rss>");

        Assert.Equal("Каспий", Read(bytes, "text/xml; charset=koi8-r").Title);
    }

    [Fact]
    public void Utf_16_is_read() =>
        Assert.Equal("Xəzər", Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-16'?><rss><channel><title>Xəzər</title></channel></rss>")]).Title);

    [Fact]
    public void A_broken_feed_is_salvaged_and_says_so()
    {
        var feed = Read(Fixture.Bytes("rss-broken.xml"));

        Assert.True(feed.Salvaged);
        Assert.Equal("Rock & roll news", feed.Title);
        Assert.Equal(["First story", "Second story"], feed.Entries.Select(entry => entry.Title));
        Assert.Equal("https://courier.example/1?a=1&b=2", feed.Entries[0].Link);
        Assert.Equal("https://courier.example/1.jpg", feed.Entries[0].Image);
        Assert.Equal("", feed.Entries[1].Summary);
    }

    [Fact]
    public void A_sound_feed_is_not_called_salvaged() => Assert.False(Read(Fixture.Bytes("rss.xml")).Salvaged);

    [Fact]
    public void A_bomb_of_entities_stays_as_it_is_written_and_nothing_outside_is_read()
    {
        var bomb = string.Concat(Enumerable.Range(1, 30).Select(step => $"<!ENTITY e{step} '&e{step - 1};&e{step - 1};'>"));
        var text = $"<!DOCTYPE rss [<!ENTITY e0 'ha'>{bomb}<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&e1; &e30;&x;</title></channel></rss>";

        Assert.Equal("haha &e30;&x;", Read(Encoding.UTF8.GetBytes(text)).Title);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = "<rss><channel><title>Deep</title>" + string.Concat(Enumerable.Repeat("<a>", 200_000)) + "</channel></rss>";

        Assert.Equal("Deep", Read(Encoding.UTF8.GetBytes(deep)).Title);
    }

    [Fact]
    public void Deep_markup_in_an_entry_is_walked_without_recursion()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text";
        var feed = Read(Encoding.UTF8.GetBytes($"<rss><channel><item><title>Deep</title><description><![CDATA[{deep}]]></description></item></channel></rss>"));

        Assert.Equal("text", feed.Entries[0].Summary);
    }

    [Fact]
    public void No_damage_to_a_feed_crashes_the_reader()
    {
        string[] names = ["rss.xml", "atom.xml", "rss-windows-1251.xml", "rss-broken.xml"];
        var damage = Gen.Select(Gen.Int[0, names.Length - 1], Gen.Double[0, 1], Gen.Int[0, 100], Gen.Byte.Array[0, 8]);
        damage.Sample((name, at, cut, insert) =>
        {
            var bytes = Fixture.Bytes(names[name]);
            var start = (int)(at * bytes.Length);
            return FeedReader.Read([.. bytes[..start], .. insert, .. bytes.Skip(start + cut)], null, Address) is not null;
        }, iter: 500);
    }

    [Fact]
    public void No_text_crashes_the_reader() =>
        Gen.String.Sample(text => FeedReader.Read("<rss><channel><item><title>" + text, Address) is not null, iter: 500);

    private static FeedDocument Read(byte[] bytes, string? contentType = null) =>
        Assert.IsType<FeedReading.Read>(FeedReader.Read(bytes, contentType, Address)).Document;

    private static string Refusal(string text) =>
        Assert.IsType<FeedReading.NotAFeed>(FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address)).Reason;
}
