using TribuneBot.Ingest.Pages.Bodies;

namespace TribuneBot.Ingest.Pages;

/// <summary>Takes a site's name off a page's title.</summary>
internal static class PageTitle
{
    private const int LongestLabel = 40;
    private const int MostWordsOfLabel = 5;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " |", "_", ": ", " ‹ ", " › ", "｜"];

    /// <summary>Forums name what one does there before what it is about: "City forum :: View topic - Tram".</summary>
    private static readonly string[] Actions =
        ["View topic", "View thread", "View Single Post", "Thema anzeigen", "Ver tema", "Voir le sujet", "Leggi argomento", "Zobacz temat", "Просмотр темы", "Bekijk onderwerp", "Zobrazit téma", "Téma megtekintése", "Visa tråd", "Başlığı görüntüle"];

    /// <summary>What follows such words in a title; else the title.</summary>
    public static string AfterAction(string title)
    {
        foreach (var action in Actions)
        {
            var at = title.IndexOf(action + " - ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + action.Length + 3 < title.Length)
                return title[(at + action.Length + 3)..].Trim();
        }

        return title;
    }

    /// <summary>The last part of a title that has several, most often the site's name; null where there is none.</summary>
    public static string? Label(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;

        var (at, length) = Separators.Take(4).Select(separator => (At: title.LastIndexOf(separator, StringComparison.Ordinal), separator.Length)).MaxBy(found => found.At);
        return at > 0 ? title[(at + length)..].Trim() : null;
    }

    /// <summary>The title cut at each of its marks, and the rest after each.</summary>
    public static IEnumerable<string> Parts(string title)
    {
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var separator in Separators)
        {
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at > 0; at = title.IndexOf(separator, at + 1, StringComparison.Ordinal))
            {
                parts.Add(title[..at].Trim());
                parts.Add(title[(at + separator.Length)..].Trim());
            }
        }

        return parts;
    }

    /// <param name="siteName">The name the page gives its site, or null.</param>
    /// <param name="host">The page's host without <c>www.</c>, or null.</param>
    public static string WithoutSite(string title, string? siteName, string? host)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsSite(title[(at + separator.Length)..].Trim(), siteName, host))
                return WithoutSite(title[..at].Trim(), siteName, host);

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && first + separator.Length < title.Length && IsSite(title[..first].Trim(), siteName, host))
                return title[(first + separator.Length)..].Trim();
        }

        return title;
    }

    /// <summary>As <see cref="WithoutSite"/>; where the site's name is unknown a short label at the end is taken for it.</summary>
    public static string WithoutLabel(string title, string? siteName, string? host)
    {
        var plain = WithoutSite(title, siteName, host);
        if (plain != title)
            return plain;

        foreach (var separator in Separators.Take(8))
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsLabel(title[(at + separator.Length)..], title[..at]))
                return title[..at].Trim();
        }

        return title;
    }

    private static bool IsLabel(string label, string rest) =>
        label.Length <= LongestLabel && label.Length < rest.Length && label.Split(' ').Length <= MostWordsOfLabel && rest.Length >= 12;

    /// <summary>Whether this is the name of the site.</summary>
    public static bool IsSite(string label, string? siteName, string? host)
    {
        if (label.Length == 0)
            return true;
        if (label.Equals(siteName, StringComparison.OrdinalIgnoreCase) || label.Equals(host, StringComparison.OrdinalIgnoreCase))
            return true;

        var letters = LetterText.Of(label);
        if (siteName is not null && letters.Length >= 4 && letters == LetterText.Of(siteName))
            return true;
        if (host is null || label.Split(' ').Length > MostWordsOfLabel || letters.Length < 3)
            return false;

        var name = LetterText.Of(MainLabel(host));
        return letters == name || letters == LetterText.Of(host) || (name.Length >= 3 && letters.Length <= name.Length + 10 && letters.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>The longest label before the last: <c>news.tribune.co.uk</c> is Tribune's.</summary>
    private static string MainLabel(string host)
    {
        var labels = host.Split('.');
        return labels.Length < 2 ? host : labels[..^1].MaxBy(label => label.Length) ?? host;
    }
}
