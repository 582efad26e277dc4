using System.Xml.Linq;

namespace TribuneBot.Ingest.Feeds;

/// <summary>Namespaces that feeds use.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DcTerms = "http://purl.org/dc/terms/";
    public static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>What a prefix means where a document forgets to declare it.</summary>
    public static IReadOnlyDictionary<string, string> UsualPrefixes { get; } = new Dictionary<string, string>
    {
        ["atom"] = Atom.NamespaceName,
        ["content"] = Content.NamespaceName,
        ["dc"] = Dc.NamespaceName,
        ["dcterms"] = DcTerms.NamespaceName,
        ["itunes"] = Itunes.NamespaceName,
        ["media"] = Media.NamespaceName,
        ["rdf"] = Rdf.NamespaceName,
        ["georss"] = "http://www.georss.org/georss",
        ["slash"] = "http://purl.org/rss/1.0/modules/slash/",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["wfw"] = "http://wellformedweb.org/CommentAPI/",
        ["yandex"] = "http://news.yandex.ru",
        ["turbo"] = "http://turbo.yandex.ru",
    };
}
