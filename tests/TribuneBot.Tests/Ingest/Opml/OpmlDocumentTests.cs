using System.Text;
using TribuneBot.Ingest.Opml;

namespace TribuneBot.Tests.Ingest.Opml;

public sealed class OpmlDocumentTests
{
    [Fact]
    public void Feeds_are_read_through_folders_once_each()
    {
        var reading = Read("""
            <?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="News"><outline text="Courier" title="The Courier" type="rss" xmlUrl="https://courier.example/rss" language="en-GB" category="/sport,economy"/>
              <outline text="Deeper"><outline text="Wire" xmlUrl="https://wire.example/atom"/></outline></outline>
            <outline xmlUrl="https://courier.example/rss"/><outline text="Bad" xmlUrl="file:///etc/passwd"/><outline text="A page" htmlUrl="https://courier.example/"/>
            </body></opml>
            """);

        Assert.Equal(["The Courier", "Wire"], reading.Outlines.Select(outline => outline.Name));
        Assert.Equal(("en", 1, null), (reading.Outlines[0].Language, reading.Passed, reading.Fault));
        Assert.Equal(["sport", "economy"], reading.Outlines[0].Categories);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        OpmlOutline[] outlines = [new("Quotes \"and\" <marks>", "https://courier.example/rss?a=1&b=2", "az", ["sport"]), new("Wire", "https://wire.example/", null, [])];
        using var written = new StringWriter();

        OpmlDocument.Write(written, "Sources", outlines);

        Assert.Equivalent(outlines, Read(written.ToString()).Outlines, strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss/>")]
    [InlineData("not xml")]
    public void Another_document_is_refused(string document) => Assert.Equal("This is not an OPML document.", Read(document).Fault);

    [Fact]
    public void What_stands_before_a_fault_is_kept()
    {
        var reading = Read("<opml><body><outline text='A' xmlUrl='https://a.example/rss'/><outline text='B & C'");

        Assert.Equal("The document breaks off or is ill-formed.", reading.Fault);
        Assert.Single(reading.Outlines);
    }

    [Fact]
    public void Neither_depth_nor_entities_hurt()
    {
        var deep = string.Concat(Enumerable.Repeat("<outline>", 100_000));
        const string Bomb = """<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><opml><body><outline text="&b;" xmlUrl="https://a.example/"/></body></opml>""";

        Assert.NotNull(Read($"<opml><body>{deep}").Fault);
        Assert.Empty(Read(Bomb).Outlines);
    }

    private static OpmlReading Read(string document) => OpmlDocument.Read(Encoding.UTF8.GetBytes(document));
}
