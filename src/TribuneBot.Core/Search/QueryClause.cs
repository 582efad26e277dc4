namespace TribuneBot.Core.Search;

/// <summary>What an article must have: any of the terms, which the query joined by <c>OR</c>.</summary>
/// <param name="Terms">At least one; words and filters may stand side by side (<c>topic:sport OR football</c>).</param>
public sealed record QueryClause(IReadOnlyList<QueryTerm> Terms)
{
    /// <summary>The clause in the words of the query language.</summary>
    public string Text => string.Join(" OR ", Terms.Select(term => term.Text));

    /// <summary>Only tags: the clause decides whether an article is found, never how well.</summary>
    public bool IsFilter => Terms.All(term => term.IsFilter);
}
