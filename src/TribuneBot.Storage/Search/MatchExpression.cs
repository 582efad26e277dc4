using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

/// <summary>
/// A query in FTS5's language. Every word is a quoted string, so that nothing a person types is ever read as an operator.
/// </summary>
internal static class MatchExpression
{
    /// <param name="query">With at least one clause: FTS5 cannot say "everything but".</param>
    public static string Of(SearchQuery query) => Without(query, string.Join(" AND ", query.Clauses.Select(clause => Of(clause, inTitle: false))));

    /// <summary>The wanted words all in the title, the filters met, the excluded terms nowhere.</summary>
    public static string InTitle(SearchQuery query) =>
        Without(query, string.Join(" AND ", query.Clauses.Select(clause => Of(clause, inTitle: true))));

    /// <summary>Any of the term's alternatives, each a word or words side by side.</summary>
    public static string Of(QueryTerm term) => Of(term, term.Field);

    private static string Of(QueryClause clause, bool inTitle) => $"({string.Join(" OR ", clause.Terms.Select(term =>
        Of(term, inTitle && term.Field == QueryField.Anywhere ? QueryField.Title : term.Field)))})";

    private static string Of(QueryTerm term, QueryField field)
    {
        var alternatives = $"({string.Join(" OR ", term.Alternatives.Select(words => Quoted(words) + (term.IsBeginning(words) ? " *" : "")))})";
        return field switch
        {
            QueryField.Title => $"(Title : {alternatives})",
            QueryField.Tags => $"(Tags : {alternatives})",
            _ => alternatives,
        };
    }

    private static string Without(SearchQuery query, string wanted)
    {
        var unwanted = string.Join(" OR ", query.Excluded.Select(Of));
        return unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})";
    }

    public static string Quoted(IReadOnlyList<string> words) =>
        $"\"{string.Join(' ', words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
