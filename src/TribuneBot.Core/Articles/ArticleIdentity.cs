using System.Globalization;

namespace TribuneBot.Core.Articles;

/// <summary>
/// The keys by which a story is recognised. With an address: that, without what may differ between addresses of the same story
/// (scheme, www., a mobile host, a slash at the end). Without one: site, folded title and day. A teaser: site and folded title.
/// </summary>
public static class ArticleIdentity
{
    public static string OfAddress(string canonicalUrl) => "u:" + CanonicalUrl.KeyOf(canonicalUrl);

    /// <param name="day">The day of publication in the newsroom's zone, or null when the page names none.</param>
    public static string OfPage(string site, string foldedTitle, DateOnly? day) =>
        day is null ? $"p:{site}|{foldedTitle}" : string.Create(CultureInfo.InvariantCulture, $"p:{site}|{foldedTitle}|{day:yyyy-MM-dd}");

    public static string OfTeaser(string site, string foldedTitle) => $"t:{site}|{foldedTitle}";
}
