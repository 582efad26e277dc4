using AngleSharp.Html.Dom;
using TribuneBot.Core.Languages;

namespace TribuneBot.Ingest.Pages.Metadata;

/// <summary>
/// Tells a page's language. What the page declares is believed, save of the house's languages: templates often declare another of them than the story is
/// written in, and letters and words tell better. Where nothing is declared the script and the commonest words tell.
/// </summary>
internal static class PageLanguage
{
    private static readonly string[] HouseLanguages = ["en", "az", "ru"];

    /// <param name="declared">Two-letter code or null.</param>
    /// <param name="text">Title and body.</param>
    public static string Find(string? declared, string text)
    {
        var told = ScriptLanguage.Tell(text);
        if (declared is null)
            return told ?? LanguageGuess.Guess(text, "en");
        if (!HouseLanguages.Contains(declared))
            return declared;

        return told is null || HouseLanguages.Contains(told) ? LanguageGuess.Guess(text, declared) : told;
    }

    /// <summary>The two-letter code that the page or its structured data declares; null when none does.</summary>
    public static string? DeclaredCode(IHtmlDocument page, PageMeta meta, StructuredStory story)
    {
        string?[] written =
        [
            page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("xml:lang"), page.Body?.GetAttribute("lang"),
            meta.First("og:locale", "content-language", "language", "dc.language"), story.Language,
        ];
        return written.Select(Code).FirstOrDefault(code => code is not null);
    }

    /// <summary>As declared, with the country: <c>en-us</c>; null when nothing is.</summary>
    public static string? Declared(IHtmlDocument page, PageMeta meta) =>
        (page.DocumentElement.GetAttribute("lang") ?? meta.First("og:locale", "content-language"))?.Replace('_', '-').ToLowerInvariant();

    private static string? Code(string? written)
    {
        var text = written?.Trim();
        return text is { Length: >= 2 } && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && (text.Length == 2 || text[2] is '-' or '_')
            ? text[..2].ToLowerInvariant()
            : null;
    }
}
