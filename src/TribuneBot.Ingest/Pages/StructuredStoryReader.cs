using System.Text.Json;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;
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
        "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "Article", "BlogPosting",
        "LiveBlogPosting", "SocialMediaPosting",
    ];

    public static StructuredStory Read(IHtmlDocument page)
    {
        var stories = new List<(int Rank, StructuredStory Story)>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            stories.AddRange(Stories(script.TextContent));

        return stories.OrderBy(found => found.Rank).Select(found => found.Story).FirstOrDefault() ?? StructuredStory.None;
    }

    private static List<(int Rank, StructuredStory Story)> Stories(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Trim().TrimEnd(';'), Options);
            return [.. JsonLd.Nodes(document.RootElement).Select(node => (Rank(node), Read(node))).Where(found => found.Item1 >= 0)];
        }
        catch (JsonException)
        {
            // A script of the page's own that is not JSON; the page has other ways to say it.
            return [];
        }
    }

    private static int Rank(JsonElement node) =>
        JsonLd.Texts(node, "@type").Select(type => Array.IndexOf(Types, type)).DefaultIfEmpty(-1).Max();

    private static StructuredStory Read(JsonElement node) => new()
    {
        Headline = Line(node, "headline") ?? Line(node, "name"),
        Description = Line(node, "description"),
        Author = Authors(node),
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

    private static string? Line(JsonElement node, string name) =>
        JsonLd.Text(node, name) is { } text && HtmlText.Line(text) is { Length: > 0 } line ? line : null;

    /// <summary>People only: an organisation is the site itself.</summary>
    private static string? Authors(JsonElement node)
    {
        var names = JsonLd.Values(node, "author").Where(author => !JsonLd.Texts(author, "@type").Any(type => type.EndsWith("Organization", StringComparison.Ordinal)))
            .Select(author => author.ValueKind == JsonValueKind.String ? author.ToString() : JsonLd.Text(author, "name"))
            .OfType<string>().Select(name => PlainText.OneLine(name)).Where(name => name.Length > 0 && !name.Contains("://", StringComparison.Ordinal)).Distinct();
        return string.Join(", ", names) is { Length: > 0 } authors ? authors : null;
    }

    private static int? Reads(JsonElement node)
    {
        var counts = JsonLd.Values(node, "interactionStatistic")
            .Where(statistic => JsonLd.Text(statistic, "interactionType") is null || JsonLd.Text(statistic, "interactionType")!.Contains("Read", StringComparison.Ordinal)
                || JsonLd.Text(statistic, "interactionType")!.Contains("View", StringComparison.Ordinal))
            .Select(statistic => JsonLd.Text(statistic, "userInteractionCount"));
        return counts.Select(count => int.TryParse(count, out var number) && number >= 0 ? number : (int?)null).FirstOrDefault(count => count is not null);
    }
}
