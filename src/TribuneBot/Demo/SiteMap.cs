namespace TribuneBot.Demo;

/// <summary>Where everything stands on the site.</summary>
internal sealed record SiteMap(Uri Root)
{
    public Uri FrontPage(string language) => new(Root, $"{language}/");

    public Uri Feed(string language) => new(Root, $"{language}/feed.xml");

    public Uri Page(Story story) => new(Root, $"{story.Language}/{story.Slug}");

    public Uri Picture(string name) => new(Root, $"images/{name}");

    /// <summary>The feed's own id of a story: it outlives its title and the port of this run.</summary>
    public static string Id(Story story) => $"tag:gilavar.example,2026:{story.Language}/{story.Slug}";
}
