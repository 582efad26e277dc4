using TribuneBot.Ingest.Feeds.Xml;
using static TribuneBot.Ingest.Feeds.FeedNames;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Chooses among the ways in which RSS says where a story stands.</summary>
internal static class RssLinks
{
    /// <summary>How the services' addresses look on a host of the newsroom's own.</summary>
    private static readonly string[] ProxyPaths = ["/~r/", "/~3/"];

    /// <summary>Hosts of services that put their own address before the story's.</summary>
    private static readonly string[] Proxies = ["feedproxy.google.com", "feeds.feedburner.com", "feedsportal.com", "rss.feedsportal.com", "feeds.pheedo.com"];

    /// <param name="address">What the document's addresses are relative to; every <c>xml:base</c> is added to it once.</param>
    public static string? OfChannel(FeedElement channel, Uri? address) =>
        Written(channel, address) ?? AtomLinks.Alternate(channel, address, Vocabulary.Atom) ?? Anchor(channel, address)
        ?? FeedAddress.Resolve(channel.Attribute(Vocabulary.Rdf, "about"), null);

    /// <summary>The link; else an alternate link of Atom; else the guid, where that is an address and does not say that it is no permalink.</summary>
    /// <param name="address">As for a channel.</param>
    public static string? OfItem(FeedElement item, Uri? address)
    {
        var link = Original(item, Written(item, address) ?? AtomLinks.Alternate(item, address, Vocabulary.Atom), address);
        return link ?? Permalink(item, address) ?? Anchor(item, address) ?? FeedAddress.Resolve(item.Attribute(Vocabulary.Rdf, "about"), item.Base(address));
    }

    /// <summary>The address that a service has put its own before; the link where no service has.</summary>
    public static string? Original(FeedElement item, string? link, Uri? address)
    {
        var original = item.Text(new FeedName(Vocabulary.FeedBurner, "origlink"));
        return original is not null && (link is null || IsProxy(link)) ? FeedAddress.Resolve(original, item.Base(address)) ?? link : link;
    }

    /// <summary>The first link element that holds an address; some write it as Atom does.</summary>
    private static string? Written(FeedElement parent, Uri? address)
    {
        foreach (var child in parent.Children)
        {
            if (!Rss("link").Is(child))
                continue;
            if (FeedAddress.Resolve(child.Value.Trim().ToString(), child.Base(address)) is { } link)
                return link;
            if (AtomLinks.Relation(child) == "alternate" && FeedAddress.Resolve(child.Attribute("href"), child.Base(address)) is { } href)
                return href;
        }

        return null;
    }

    /// <summary>Microsoft's channels have the address in an attribute, or in a link of HTML.</summary>
    private static string? Anchor(FeedElement parent, Uri? address) =>
        FeedAddress.Resolve(parent.Attribute("href") ?? parent.Child(Rss("a"))?.Attribute("href"), parent.Base(address));

    private static string? Permalink(FeedElement item, Uri? address)
    {
        var guid = item.Child(Rss("guid"));
        if (guid is null || "false".Equals(guid.Attribute("ispermalink"), StringComparison.OrdinalIgnoreCase))
            return null;

        // A guid that says it is a permalink may be a relative one; one that does not say so is an address only if it looks like one.
        var isSaid = "true".Equals(guid.Attribute("ispermalink"), StringComparison.OrdinalIgnoreCase);
        return FeedAddress.Resolve(guid.Value.Trim().ToString(), isSaid ? guid.Base(address) : null);
    }

    private static bool IsProxy(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (Proxies.Contains(address.Host, StringComparer.OrdinalIgnoreCase) || Array.Exists(ProxyPaths, path => address.AbsolutePath.Contains(path, StringComparison.Ordinal)));
}
