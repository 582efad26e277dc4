using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

/// <summary>
/// A query in FTS5's language. Every word is a quoted string, so that nothing a person types is ever read as an operator.
/// </summary>
internal static class MatchExpression
{
    /// <param name="query">Not empty: FTS5 cannot say "everything but".</param>
    public static string Of(SearchQuery query) => Without(query, Wanted(query));

    /// <summary>The wanted terms all in the title, the excluded ones nowhere.</summary>
    public static string InTitle(SearchQuery query) => Without(query, $"Title : ({Wanted(query)})");

    /// <summary>Any of the term's alternatives, each a word or words side by side.</summary>
    public static string Of(QueryTerm term)
    {
        var star = term.IsPrefix ? " *" : "";
        return $"({string.Join(" OR ", term.Alternatives.Select(words => Quoted(words) + star))})";
    }

    private static string Wanted(SearchQuery query) =>
        string.Join(" AND ", query.Terms.Where(term => !term.IsExcluded).Select(Of));

    private static string Without(SearchQuery query, string wanted)
    {
        var unwanted = string.Join(" OR ", query.Terms.Where(term => term.IsExcluded).Select(Of));
        return unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})";
    }

    private static string Quoted(IReadOnlyList<string> words) =>
        $"\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
