using System.Xml.Linq;

namespace TribuneBot.Demo;

/// <summary>What every page of the site has: the head, the masthead, the notice at the foot.</summary>
internal static class PageFrame
{
    private static readonly string Style = EmbeddedFile.Text("newspaper.css");

    public static byte[] Write(Masthead masthead, string title, SiteMap site, IEnumerable<XElement> head, XElement main) =>
        Markup.Html(new XElement("html",
            new XAttribute("lang", masthead.Language),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                head,
                new XElement("link", new XAttribute("rel", "icon"), new XAttribute("href", "data:,")),
                new XElement("style", Style)),
            new XElement("body",
                Header(masthead, site),
                main,
                new XElement("footer", new XElement("p", masthead.Notice)))));

    public static XElement FeedLink(Masthead masthead, SiteMap site) =>
        new("link",
            new XAttribute("rel", "alternate"),
            new XAttribute("type", SampleNewsroom.FeedType(masthead.Language)),
            new XAttribute("title", masthead.Name),
            new XAttribute("href", site.Feed(masthead.Language)));

    public static XElement Time(Masthead masthead, DateTimeOffset time) =>
        new("time", new XAttribute("datetime", Markup.Iso(time)), masthead.Date(time));

    private static XElement Header(Masthead masthead, SiteMap site) =>
        new("header",
            new XElement("a", new XAttribute("class", "name"), new XAttribute("href", site.Root), masthead.Name),
            new XElement("p", masthead.Motto),
            new XElement("nav", Masthead.All.Select(other => Language(other, site))));

    private static XElement Language(Masthead masthead, SiteMap site) =>
        new("a",
            new XAttribute("href", site.FrontPage(masthead.Language)),
            new XAttribute("hreflang", masthead.Language),
            new XAttribute("lang", masthead.Language),
            masthead.LanguageName);
}
