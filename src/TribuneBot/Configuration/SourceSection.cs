using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Pages.Rules;

namespace TribuneBot.Configuration;

/// <summary>Reads one item of <c>Sources</c>.</summary>
internal static class SourceSection
{
    private const string Example = "https://tribune.example/rss";

    private static readonly Dictionary<string, SourceKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["feed"] = SourceKind.Feed,
        ["list"] = SourceKind.List,
        ["sitemap"] = SourceKind.Sitemap,
    };

    public static IReadOnlyCollection<string> KindNames => Kinds.Keys;

    public static SourceKind? KindOf(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <param name="topics">Those of the item that the catalog knows.</param>
    /// <returns>Null when it has no usable address.</returns>
    public static SourceSettings? Read(SectionReader item, IReadOnlyList<string> topics)
    {
        item.OnlyKnows("Name", "Url", "Language", "Interval", "TimeZone", "Topics", "Kind", "Pages", "List", "Page");
        var url = item.Address("Url", Example);
        if (item.Text("Url") is null)
            item.Bad("Url", "is missing", Example);

        var interval = item.Text("Interval") is null
            ? (TimeSpan?)null
            : item.Duration("Interval", TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        var kind = ReadKind(item);
        var list = ReadList(item.Section("List"), kind);
        return url is null
            ? null
            : new SourceSettings(item.Text("Name") ?? url.Host, url.AbsoluteUri, item.Language("Language"), interval, item.Zone("TimeZone")?.Id, topics)
            {
                Kind = kind,
                FetchesPages = item.Switch("Pages", byDefault: kind != SourceKind.Feed),
                List = list,
                Page = ReadPage(item.Section("Page")),
            };
    }

    private static SourceKind ReadKind(SectionReader item)
    {
        var text = item.Text("Kind") ?? "feed";
        if (KindOf(text) is { } kind)
            return kind;

        item.Bad("Kind", $"is \"{text}\", but must be one of {string.Join(", ", KindNames)}", "feed");
        return SourceKind.Feed;
    }

    private static PageRules? ReadPage(SectionReader section)
    {
        string[] keys = ["Title", "Lead", "Author", "Published", "Modified", "Section", "Image", "Body", "Remove"];
        section.OnlyKnows(keys);
        foreach (var key in keys.Where(key => section.Text(key) is { } written && PageSelector.Parse(written) is null))
            section.Bad(key, "is no CSS selector", "div.story-text");

        var rules = new PageRules
        {
            Title = section.Text("Title"),
            Lead = section.Text("Lead"),
            Author = section.Text("Author"),
            Published = section.Text("Published"),
            Modified = section.Text("Modified"),
            Section = section.Text("Section"),
            Image = section.Text("Image"),
            Body = section.Text("Body"),
            Remove = section.Text("Remove"),
        };
        return rules == new PageRules() ? null : rules;
    }

    private static ListRules? ReadList(SectionReader section, SourceKind kind)
    {
        section.OnlyKnows("Item", "Title", "Link", "Lead", "Published", "Image");
        if (kind != SourceKind.List)
            return null;

        if (section.Text("Item") is { } item)
            return new ListRules(item, section.Text("Title"), section.Text("Link"), section.Text("Lead"), section.Text("Published"), section.Text("Image"));

        section.Bad("Item", "is missing: a CSS selector whose matches are the stories of the page", "article.story");
        return null;
    }
}
