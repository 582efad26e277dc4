using System.Globalization;

namespace TribuneBot.Core.Articles;

/// <summary>
/// The keys by which a story is recognised. With an address: that, without what may differ between addresses of the same story
/// (scheme, www., a mobile host, AMP, a slash at the end). Without one: site, folded title and day. A teaser: site and folded title.
/// </summary>
public static class ArticleIdentity
{
    private const string AddressPrefix = "u:";
    private const string SharedPrefix = "e:";

    public static string OfAddress(string canonicalUrl) => AddressPrefix + CanonicalUrl.KeyOf(canonicalUrl);

    public static bool IsOfAddress(string identity) => identity.StartsWith(AddressPrefix, StringComparison.Ordinal);

    /// <summary>A story whose address is that of others as well is known by address and guid, or title.</summary>
    public static string OfSharedAddress(string canonicalUrl, string idOrTitle) => $"{SharedPrefix}{CanonicalUrl.KeyOf(canonicalUrl)}|{idOrTitle}";

    /// <summary>A guid, which means something within its source alone. Several stories may have it.</summary>
    public static string OfGuid(long sourceId, string feedId) => string.Create(CultureInfo.InvariantCulture, $"g:{sourceId}|{feedId}");

    public static bool IsOfSharedAddress(string identity) => identity.StartsWith(SharedPrefix, StringComparison.Ordinal);

    /// <param name="day">The day of publication in the newsroom's zone, or null when the page names none.</param>
    public static string OfPage(string site, string foldedTitle, DateOnly? day) =>
        day is null ? $"p:{site}|{foldedTitle}" : string.Create(CultureInfo.InvariantCulture, $"p:{site}|{foldedTitle}|{day:yyyy-MM-dd}");

    public static string OfTeaser(string site, string foldedTitle) => $"t:{site}|{foldedTitle}";
}
