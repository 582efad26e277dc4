using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>Finds who sent a message that an archive of a mailing list shows: in the first line "From: …", or in the name before the first mail address.</summary>
internal static class MailHeader
{
    private const int LongestHeader = 160;
    private const int MostElements = 40;

    /// <summary>Archives write them in elements of these kinds.</summary>
    private const string Headers = "li, td, tr, dt, address, address > span, p, pre, #from";

    private static readonly string[] Labels = ["From:", "From :", "Von:", "De :", "De:", "Da:", "От:", "Van:", "Od:", "Fra:", "Från:", "Lähettäjä:", "差出人:", "发件人:"];

    private static readonly SearchValues<char> Ends = SearchValues.Create("<(\n\r[");

    public static string? Sender(IHtmlDocument page, AuthorNames names) => Labelled(page, names) ?? BeforeAddress(page, names);

    private static string? Labelled(IHtmlDocument page, AuthorNames names) => page.QuerySelectorAll(Headers).Take(MostElements)
        .Select(element => Name(element.TextContent.TrimStart(), names)).FirstOrDefault(name => name is not null);

    private static string? Name(string text, AuthorNames names)
    {
        var opening = text.AsSpan(0, Math.Min(text.Length, LongestHeader));
        if (!IsAddress(opening))
            return null;

        foreach (var label in Labels)
        {
            if (!opening.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;

            var rest = opening[label.Length..].TrimStart();
            var end = rest.IndexOfAny(Ends);
            return names.Join([PlainText.OneLine(end < 0 ? rest : rest[..end])]);
        }

        return null;
    }

    /// <summary>"<b>Name</b> <a href="mailto:…">name at host</a>".</summary>
    private static string? BeforeAddress(IHtmlDocument page, AuthorNames names) => page.QuerySelectorAll("a[href^='mailto:' i]").Take(1)
        .Select(link => link.PreviousElementSibling is { LocalName: "b" or "strong" } name && IsAddress(link.TextContent) ? names.Join([name.TextContent]) : null).FirstOrDefault();

    private static bool IsAddress(ReadOnlySpan<char> text) => text.Contains('@') || text.Contains(" at ", StringComparison.OrdinalIgnoreCase);
}
