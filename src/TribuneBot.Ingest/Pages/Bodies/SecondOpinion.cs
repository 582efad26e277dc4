using AngleSharp.Html.Dom;
using SmartReader;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>
/// Asks a readability library for the body, where our own reading of the page found too little. It works on the document that is already parsed and
/// changes it: ask when everything else has been read.
/// </summary>
internal static class SecondOpinion
{
    /// <summary>The library takes the square of a page's size on some pages; real ones with little text have fewer elements.</summary>
    private const int MostElements = 4_000;

    /// <returns>No blocks when the library finds no story either.</returns>
    public static IReadOnlyList<PageBlock> Ask(IHtmlDocument page, Uri? address)
    {
        if (page.All.Length > MostElements)
            return [];

        using var reader = new Reader((address ?? new Uri("http://page.invalid/")).AbsoluteUri, page) { DisableJSONLD = true };
        var article = reader.GetArticle();
        return article is { Completed: true, Content.Length: > 0 } ? BlockCollector.Collect(HtmlText.Parse(article.Content)) : [];
    }
}
