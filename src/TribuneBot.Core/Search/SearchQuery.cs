namespace TribuneBot.Core.Search;

/// <summary>A query as it was understood. Every input is a query; nothing a person types is an error.</summary>
/// <param name="Terms">In the order they were written, none twice; all that are not excluded must be met.</param>
/// <param name="Understood">The query in its own language, folded, e.g. <c>karabakh "oil price" -gas econom*</c>.</param>
public sealed record SearchQuery(IReadOnlyList<QueryTerm> Terms, string Understood)
{
    /// <summary>Terms beyond this are ignored.</summary>
    public const int MaxTerms = 32;

    /// <summary>Words beyond this, in all terms together, are ignored.</summary>
    public const int MaxWords = 64;

    /// <summary>Nothing to look for: no word, or only excluded ones.</summary>
    public bool IsEmpty => Terms.All(term => term.IsExcluded);

    /// <summary>
    /// Understands words, <c>"phrases"</c> (also in “ ”, „ “ and « »), <c>-excluded</c> and a trailing <c>word*</c>. A hyphenated word asks for
    /// its parts side by side; a quotation mark that is not closed quotes to the end. Never throws.
    /// </summary>
    public static SearchQuery Parse(string input) => new SearchQueryParser(input).Parse();
}
