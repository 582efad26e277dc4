using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Pages;

/// <summary>What a page says about itself in its head: meta elements by property, name or itemprop, and links.</summary>
internal sealed class PageMeta
{
    private readonly ILookup<string, string> _contents;
    private readonly IHtmlDocument _document;

    /// <param name="address">Where the page was fetched from, or null.</param>
    public PageMeta(IHtmlDocument document, Uri? address)
    {
        _document = document;
        _contents = document.QuerySelectorAll("meta[content]")
            .SelectMany(meta => Names(meta).Select(name => (name, content: PlainText.OneLine(meta.GetAttribute("content")))))
            .Where(pair => pair.content.Length > 0)
            .ToLookup(pair => pair.name, pair => pair.content, StringComparer.OrdinalIgnoreCase);
        Base = Addresses.Absolute(Addresses.Resolve(document.QuerySelector("base[href]")?.GetAttribute("href"), address)) ?? address;
    }

    /// <summary>What relative addresses of the page are relative to, or null.</summary>
    public Uri? Base { get; }

    /// <summary>The content of the first of these that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_contents[name].FirstOrDefault() is { } content)
                return content;
        }

        return null;
    }

    public IEnumerable<string> All(string name) => _contents[name];

    /// <summary>The absolute address of the first of these that holds one.</summary>
    public string? Address(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_contents[name].Select(Resolve).FirstOrDefault(found => found is not null) is { } address)
                return address;
        }

        return null;
    }

    public string? Link(string relation) => _document.QuerySelectorAll("link[rel][href]")
        .Where(link => link.GetAttribute("rel")!.Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase))
        .Select(link => Resolve(link.GetAttribute("href"))).FirstOrDefault(address => address is not null);

    public string? Resolve(string? written) => Addresses.Resolve(written, Base);

    private static IEnumerable<string> Names(IElement meta) =>
        new[] { meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop") }.OfType<string>();
}
