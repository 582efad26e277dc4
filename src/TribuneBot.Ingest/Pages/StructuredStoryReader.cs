using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Dates;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Pages;

/// <summary>Finds the story among a page's JSON-LD.</summary>
internal static class StructuredStoryReader
{
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The first that the page has; a news article wins over a web page.</summary>
    private static readonly string[] Types =
    [
        "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "Article", "BlogPosting",
        "LiveBlogPosting", "SocialMediaPosting", "Report", "TechArticle", "ScholarlyArticle", "Recipe", "Review", "CreativeWork", "WebPage",
    ];

    /// <summary>The best node of all scripts; what it lacks the next ones give.</summary>
    public static StructuredStory Read(IHtmlDocument page)
    {
        var stories = new List<(int Rank, StructuredStory Story)>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            stories.AddRange(Stories(script.TextContent));

        return stories.OrderBy(found => found.Rank).Select(found => found.Story).Aggregate(StructuredStory.None, (best, next) => best == StructuredStory.None ? next : best.Completed(next));
    }

    private static List<(int Rank, StructuredStory Story)> Stories(string json)
    {
        if (Parse(json) is not { } document)
            return LooseStory.Read(json) is { } loose ? [(Types.Length, loose)] : [];

        using (document)
        {
            var nodes = JsonLd.Nodes(document.RootElement).ToList();
            var known = JsonLd.ById(nodes);
            return [.. nodes.Select(node => (Rank: Rank(node), node)).Where(found => found.Rank >= 0).Select(found => (found.Rank, Read(found.node, known)))];
        }
    }

    /// <returns>Null for what is no JSON even after its commonest faults are mended: the page has other ways to say it.</returns>
    private static JsonDocument? Parse(string json)
    {
        try
        {
            // As bytes: half a surrogate pair, which a damaged page may hold, becomes a replacement character instead of an exception.
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(LooseStory.Mended(json)), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Rank(JsonElement node) =>
        JsonLd.Texts(node, "@type").Select(type => Array.IndexOf(Types, type[(type.LastIndexOf('/') + 1)..])).Where(rank => rank >= 0).DefaultIfEmpty(-1).Min();

    private static StructuredStory Read(JsonElement node, IReadOnlyDictionary<string, JsonElement> known) => new()
    {
        Headline = Line(node, "headline") ?? Line(node, "name"),
        Description = Line(node, "description"),
        Authors = [.. Authors(node, known, isOrganisation: false)],
        Organisations = [.. Authors(node, known, isOrganisation: true)],
        Publisher = JsonLd.Values(node, "publisher").Select(publisher => JsonLd.Text(Known(publisher, known), "name")).FirstOrDefault(name => name is not null),
        Published = TimeReader.Read(JsonLd.Text(node, "datePublished")) ?? TimeReader.Read(JsonLd.Text(node, "dateCreated")),
        Modified = TimeReader.Read(JsonLd.Text(node, "dateModified")),
        Section = Line(node, "articleSection"),
        Keywords = [.. JsonLd.Texts(node, "keywords").SelectMany(words => words.Split(',')).Select(HtmlText.Line).Where(word => word.Length > 0)],
        Image = JsonLd.Addresses(node, "image").FirstOrDefault() ?? JsonLd.Text(node, "thumbnailUrl"),
        Address = JsonLd.Addresses(node, "mainEntityOfPage").Concat(JsonLd.Addresses(node, "url")).FirstOrDefault(),
        Body = HtmlText.Paragraphs(JsonLd.Text(node, "articleBody") ?? ""),
        Language = JsonLd.Text(node, "inLanguage"),
        Reads = Reads(node),
    };

    /// <summary>The node that a reference leads to, else the node itself.</summary>
    private static JsonElement Known(JsonElement node, IReadOnlyDictionary<string, JsonElement> known) =>
        JsonLd.Text(node, "name") is null && JsonLd.Text(node, "@id") is { } id && known.TryGetValue(id, out var named) ? named : node;

    private static string? Line(JsonElement node, string name) =>
        JsonLd.Text(node, name) is { } text && HtmlText.Line(text) is { Length: > 0 } line ? line : null;

    private static IEnumerable<string> Authors(JsonElement node, IReadOnlyDictionary<string, JsonElement> known, bool isOrganisation) => JsonLd.Values(node, "author").Concat(JsonLd.Values(node, "creator"))
        .Select(author => Known(author, known))
        .Where(author => IsOrganisation(author) == isOrganisation)
        .SelectMany(author => author.ValueKind == JsonValueKind.String ? [author.ToString()] : JsonLd.Texts(author, "name"))
        .Select(name => HtmlText.Line(name)).Where(name => name.Length > 0 && !name.Contains("://", StringComparison.Ordinal)).Distinct();

    private static bool IsOrganisation(JsonElement author) => JsonLd.Texts(author, "@type").Any(type => type.EndsWith("Organization", StringComparison.Ordinal));

    private static int? Reads(JsonElement node)
    {
        var counts = JsonLd.Values(node, "interactionStatistic")
            .Where(statistic => JsonLd.Text(statistic, "interactionType") is null || JsonLd.Text(statistic, "interactionType")!.Contains("Read", StringComparison.Ordinal)
                || JsonLd.Text(statistic, "interactionType")!.Contains("View", StringComparison.Ordinal))
            .Select(statistic => JsonLd.Text(statistic, "userInteractionCount"));
        return counts.Select(count => int.TryParse(count, out var number) && number >= 0 ? number : (int?)null).FirstOrDefault(count => count is not null);
    }
}
