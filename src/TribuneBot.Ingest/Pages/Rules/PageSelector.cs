using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Ingest.Pages.Rules;

/// <summary>A CSS selector of a source's rules, with an attribute to read instead of the text: <c>time.published@datetime</c>.</summary>
public sealed class PageSelector
{
    private const int MostFound = 500;

    private readonly string _selector;
    private readonly string? _attribute;

    private PageSelector(string written, string selector, string? attribute) => (Written, _selector, _attribute) = (written, selector, attribute);

    public string Written { get; }

    /// <returns>Null when the text is no selector.</returns>
    public static PageSelector? Parse(string written)
    {
        var at = written.LastIndexOf('@');
        var selector = (at < 0 ? written : written[..at]).Trim();
        var attribute = at < 0 ? null : written[(at + 1)..].Trim();
        var isSelector = selector.Length > 0 && attribute is not "" && new CssSelectorParser().ParseSelector(selector) is not null;
        return isSelector ? new PageSelector(written, selector, attribute) : null;
    }

    internal IEnumerable<IElement> All(IParentNode scope) => scope.QuerySelectorAll(_selector).Take(MostFound);

    /// <summary>One line for each element that has one.</summary>
    internal IEnumerable<string> Lines(IParentNode scope) => All(scope)
        .Select(element => PlainText.OneLine(_attribute is null ? element.TextContent : element.GetAttribute(_attribute) ?? "")).Where(line => line.Length > 0);

    internal string? Line(IParentNode scope) => Lines(scope).FirstOrDefault();
}
