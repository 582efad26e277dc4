namespace TribuneBot.Core.Search;

/// <summary>Queries that ask for less than one that found too little.</summary>
public static class WiderQueries
{
    private const int MostOffered = 5;
    private const int MostWords = 3;

    /// <summary>
    /// At most five, the nearest first: without a filter, without the dates, without what was excluded, with the words of phrases and titles
    /// anywhere, and without one of the words. None asks for nothing.
    /// </summary>
    public static IReadOnlyList<WiderQuery> Of(SearchQuery query) =>
        [.. All(query).Where(wider => wider.Query.Length > 0).DistinctBy(wider => wider.Query).Take(MostOffered)];

    private static IEnumerable<WiderQuery> All(SearchQuery query)
    {
        foreach (var filter in query.Clauses.Where(clause => clause.IsFilter))
            yield return new WiderQuery(Text(query with { Clauses = [.. query.Clauses.Where(clause => clause != filter)] }), filter.Text, WiderKind.Filter);
        if (!query.Period.IsAlways)
            yield return new WiderQuery(Text(query with { Period = QueryPeriod.Always }), PeriodText(query.Period), WiderKind.Period);
        if (query.Excluded.Count > 0)
            yield return new WiderQuery(Text(query with { Excluded = [] }), string.Join(' ', query.Excluded.Select(term => "-" + term.Text)), WiderKind.Exclusion);
        if (query.TextTerms.Any(IsPlaced))
            yield return new WiderQuery(Text(query with { Clauses = [.. query.Clauses.SelectMany(Anywhere)] }), "", WiderKind.Place);

        var words = query.Clauses.Where(clause => !clause.IsFilter).ToList();
        foreach (var word in words.Count > 1 ? words.AsEnumerable().Reverse().Take(MostWords) : [])
            yield return new WiderQuery(Text(query with { Clauses = [.. query.Clauses.Where(clause => clause != word)] }), word.Text, WiderKind.Word);
    }

    private static bool IsPlaced(QueryTerm term) => term.Words.Count > 1 || term.Field == QueryField.Title;

    private static IEnumerable<QueryClause> Anywhere(QueryClause clause) => clause.Terms is [{ IsFilter: false } alone] && IsPlaced(alone)
        ? alone.Words.Select(word => new QueryClause([new QueryTerm([word], [[word]], alone.IsPrefix) { Text = alone.IsPrefix ? word + "*" : word }]))
        : [clause];

    private static string Text(SearchQuery query) =>
        query.IsEmpty ? "" : SearchQuery.Of(query.Clauses, query.Excluded, query.Period, query.Order, []).Understood;

    private static string PeriodText(QueryPeriod period) => SearchQuery.Of([], [], period, null, []).Understood;
}
