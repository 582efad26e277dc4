using TribuneBot.Core.Search.Queries;

namespace TribuneBot.Core.Search;

/// <summary>
/// A query as it was understood. Every input is a query; nothing a person types is an error. Plain data: what it means at a certain moment
/// (<c>after:yesterday</c>) is asked of <see cref="Period"/>.
/// </summary>
/// <param name="Clauses">All must be met, in the order they were written, none twice.</param>
/// <param name="Excluded">None may be met.</param>
/// <param name="Period">When the article was published.</param>
/// <param name="Order">What the query itself asks for (<c>sort:new</c>); null when it does not say.</param>
/// <param name="Understood">The query in its own language, folded, e.g. <c>karabakh "oil price" econom* lang:en -gas after:2021-05</c>.</param>
/// <param name="Misunderstood">Parts that look like a restriction and are none (<c>after:32.13.2021</c>); their words are looked for instead.</param>
public sealed record SearchQuery(
    IReadOnlyList<QueryClause> Clauses,
    IReadOnlyList<QueryTerm> Excluded,
    QueryPeriod Period,
    SearchOrder? Order,
    string Understood,
    IReadOnlyList<string> Misunderstood)
{
    /// <summary>Terms beyond this, wanted and excluded together, are ignored.</summary>
    public const int MaxTerms = 512;

    /// <summary>Words beyond this, in all terms together, are ignored.</summary>
    public const int MaxWords = 1024;

    /// <summary>Characters beyond this are not read.</summary>
    public const int MaxLength = 20_000;

    /// <summary>Nothing to look for: no word, no filter and no period, or only excluded ones.</summary>
    public bool IsEmpty => Clauses.Count == 0 && Period.IsAlways;

    /// <summary>The wanted terms that are words of a text and not filters, in their order.</summary>
    public IEnumerable<QueryTerm> TextTerms => Clauses.SelectMany(clause => clause.Terms).Where(term => !term.IsFilter);

    /// <summary>
    /// Understands words, <c>"phrases"</c> (also in “ ”, „ “ and « »), <c>-excluded</c>, <c>this OR that</c>, a trailing <c>word*</c>, and fields
    /// (<see cref="QueryParser"/>), with the built-in list of equal names. A hyphenated word asks for its parts side by side; a quotation mark
    /// that is not closed quotes to the end; a number, and a text of more than twenty words, excludes nothing. Never throws.
    /// </summary>
    public static SearchQuery Parse(string input) => QueryParser.Default.Parse(input);

    /// <summary>The text of a query without some of these clauses.</summary>
    public string Without(IReadOnlyCollection<QueryClause> clauses) =>
        Of([.. Clauses.Where(clause => !clauses.Contains(clause))], Excluded, Period, Order, []).Understood;

    /// <summary>The text of a query for which any of some of these clauses will do; its filters stay.</summary>
    public string WithAny(IReadOnlyCollection<QueryClause> clauses) => Of(
        [new QueryClause([.. clauses.SelectMany(clause => clause.Terms)]), .. Clauses.Where(clause => clause.IsFilter)], Excluded, Period, Order, []).Understood;

    /// <summary>Says itself what is understood.</summary>
    internal static SearchQuery Of(
        IReadOnlyList<QueryClause> clauses, IReadOnlyList<QueryTerm> excluded, QueryPeriod period, SearchOrder? order, IReadOnlyList<string> misunderstood)
    {
        var parts = clauses.Select(clause => clause.Text).Concat(excluded.Select(term => "-" + term.Text)).ToList();
        if (period.After is { } after)
            parts.Add($"after:{after}");
        if (period.Before is { } before)
            parts.Add($"before:{before}");
        if (order is { } by)
            parts.Add("sort:" + FieldNames.Text(by));
        return new SearchQuery(clauses, excluded, period, order, string.Join(' ', parts), misunderstood);
    }
}
