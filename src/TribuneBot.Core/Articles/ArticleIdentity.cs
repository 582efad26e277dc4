namespace TribuneBot.Core.Articles;

/// <summary>
/// The keys by which a story is recognised. With an address: its canonical form. Without one: site, folded title and day.
/// A teaser: site and folded title.
/// </summary>
public static class ArticleIdentity
{
    public static string OfAddress(string canonicalUrl) => "u:" + canonicalUrl;

    /// <param name="day">The day of publication in the newsroom's zone, or null when the page names none.</param>
    public static string OfPage(string site, string foldedTitle, DateOnly? day) =>
        day is null ? $"p:{site}|{foldedTitle}" : $"p:{site}|{foldedTitle}|{day:yyyy-MM-dd}";

    public static string OfTeaser(string site, string foldedTitle) => $"t:{site}|{foldedTitle}";
}
