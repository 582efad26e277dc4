namespace TribuneBot.Ingest.Pages;

/// <summary>Takes a site's name off the end of a page's title.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " / "];

    /// <param name="siteName">The name the page gives its site, or null.</param>
    /// <param name="host">The page's host without <c>www.</c>, or null.</param>
    public static string WithoutSite(string title, string? siteName, string? host)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsSite(title[(at + separator.Length)..].Trim(), siteName, host))
                return title[..at].Trim();
        }

        return title;
    }

    private static bool IsSite(string suffix, string? siteName, string? host) =>
        suffix.Equals(siteName, StringComparison.OrdinalIgnoreCase)
        || suffix.Equals(host, StringComparison.OrdinalIgnoreCase)
        || (host is not null && Letters(suffix).Equals(Letters(host.Split('.')[0]), StringComparison.OrdinalIgnoreCase));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
