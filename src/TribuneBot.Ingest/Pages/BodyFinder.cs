using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TribuneBot.Ingest.Markup;

namespace TribuneBot.Ingest.Pages;

/// <summary>
/// Finds a page's body: the element marked as <c>articleBody</c>, else the densest block of the largest <c>article</c>, of <c>main</c> or of the page.
/// A block is as dense as the paragraphs in it have text that is not linked; a grandparent has half of it.
/// </summary>
internal static class BodyFinder
{
    /// <summary>Shorter text is a caption or a label.</summary>
    private const int ShortestParagraph = 25;

    /// <summary>Text that stands in a block without a paragraph of its own counts from here.</summary>
    private const int ShortestBareText = 80;

    /// <summary>An element with less text is not the article.</summary>
    private const int ShortestBody = 200;

    public static IElement? Find(IHtmlDocument page)
    {
        if (page.QuerySelectorAll("[itemprop~='articleBody']").MaxBy(Length) is { } marked && Length(marked) >= ShortestBody)
            return marked;

        var articles = page.QuerySelectorAll("article").Where(article => Length(article) >= ShortestBody);
        return Densest(articles.MaxBy(Length) ?? page.QuerySelector("main, [role=main]") ?? page.Body);
    }

    private static int Length(IElement element) => element.TextContent.Length;

    private static IElement? Densest(IElement? scope)
    {
        if (scope is null)
            return null;

        var scores = new Dictionary<IElement, double>();
        var open = new Stack<IElement>([scope]);
        while (open.TryPop(out var element))
        {
            Score(element, scope, scores);
            foreach (var child in element.Children.Where(child => !IsPassedOver(child)))
                open.Push(child);
        }

        return scores.Count == 0 ? scope : scores.MaxBy(pair => pair.Value).Key;
    }

    private static bool IsPassedOver(IElement element) =>
        ElementNames.Silent.Contains(element.LocalName) || Boilerplate.Skips(element);

    private static void Score(IElement element, IElement scope, Dictionary<IElement, double> scores)
    {
        if (element.LocalName is "p" or "blockquote" or "pre" && OwnText(element) is >= ShortestParagraph and var text)
        {
            Add(scores, element.ParentElement, scope, text);
            Add(scores, element.ParentElement?.ParentElement, scope, text / 2.0);
        }
        else if (element.LocalName is "div" or "section" or "td" or "article" or "font" && BareText(element) is >= ShortestBareText and var bare)
        {
            Add(scores, element, scope, bare);
        }
    }

    private static void Add(Dictionary<IElement, double> scores, IElement? element, IElement scope, double score)
    {
        if (element is not null && (element == scope || scope.Contains(element)))
            scores[element] = scores.GetValueOrDefault(element) + score;
    }

    private static int OwnText(IElement element) =>
        element.TextContent.Trim().Length - element.QuerySelectorAll("a").Sum(link => link.TextContent.Length);

    private static int BareText(IElement element) => element.ChildNodes.OfType<IText>().Sum(text => text.Data.Trim().Length);
}
