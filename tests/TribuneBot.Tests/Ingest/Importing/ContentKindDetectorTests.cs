using TribuneBot.Ingest.Importing;

namespace TribuneBot.Tests.Ingest.Importing;

public sealed class ContentKindDetectorTests
{
    [Theory]
    [InlineData("<rss version='2.0'>", "", nameof(ContentKind.Feed))]
    [InlineData("\uFEFF<?xml version='1.0'?>\n<!-- a > b --><feed xmlns='http://www.w3.org/2005/Atom'>", "", nameof(ContentKind.Feed))]
    [InlineData("<!DOCTYPE rss [<!ENTITY a '>'>]>\n<rss>", "page.html", nameof(ContentKind.Feed))]
    [InlineData("<rdf:RDF>", "", nameof(ContentKind.Feed))]
    [InlineData("<!DOCTYPE html><html>", "", nameof(ContentKind.HtmlPage))]
    [InlineData("<!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0'><rss>", "", nameof(ContentKind.HtmlPage))]
    [InlineData("<html lang=az>", "feed.xml", nameof(ContentKind.HtmlPage))]
    [InlineData("<article>", "", nameof(ContentKind.HtmlPage))]
    [InlineData("<unknown>", "feed.xml", nameof(ContentKind.Feed))]
    [InlineData("<", "", nameof(ContentKind.HtmlPage))]
    [InlineData("<!--", "", nameof(ContentKind.HtmlPage))]
    [InlineData("<!doctype", "", nameof(ContentKind.HtmlPage))]
    [InlineData(" {\"title\":\"T\"}", "", nameof(ContentKind.JsonLines))]
    [InlineData("T\nSHARE: READ: 5 22:53 02 June 2021\nBody.", "", nameof(ContentKind.CapturedPage))]
    [InlineData("Just a text.", "", nameof(ContentKind.Unknown))]
    [InlineData("  ", "", nameof(ContentKind.Unknown))]
    [InlineData("", "feed.xml", nameof(ContentKind.Unknown))]
    public void Content_tells_the_kind(string text, string name, string kind) => Assert.Equal(Enum.Parse<ContentKind>(kind), ContentKindDetector.Detect(text, name));
}
