using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace TribuneBot.Demo;

/// <summary>A story as schema.org's NewsArticle, for machines that read the page.</summary>
internal static class StructuredData
{
    // Letters of all scripts stay readable; <, > and & are escaped still, so that no text can end the script element.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(PublishedStory published, Masthead masthead, StoryBook book, SiteMap site)
    {
        var story = published.Story;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = published.Title,
            ["description"] = story.Lead,
            ["inLanguage"] = story.Language,
            ["datePublished"] = Markup.Iso(published.Published),
            ["dateModified"] = Markup.Iso(published.Modified),
            ["articleSection"] = new JsonArray([.. book.SectionNames(story).Select(name => JsonValue.Create(name))]),
            ["author"] = Named(story.Author is null ? "Organization" : "Person", story.Signature),
            ["publisher"] = Named("NewsMediaOrganization", masthead.Name),
            ["mainEntityOfPage"] = site.Page(story).ToString(),
        };
        if (story.Image is { } image)
            data["image"] = new JsonArray(site.Picture(image).ToString());
        return data.ToJsonString(Readable);
    }

    private static JsonObject Named(string type, string name) => new() { ["@type"] = type, ["name"] = name };
}
