using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>How the index is asked for a query.</summary>
/// <param name="Match">The query in FTS5's language; null when nothing can match, by the vocabulary.</param>
/// <param name="InTitle">The same with all wanted words in the title; null when that asks for nothing else, or cannot be asked.</param>
/// <param name="TitlePhrases">How many phrases stand in <paramref name="InTitle"/> before those of <paramref name="Match"/>.</param>
/// <param name="Terms">The wanted words and phrases, in the order of their phrases.</param>
/// <param name="Work">Entries of the shortest list that must be walked, roughly.</param>
/// <param name="IsCut">A beginning stands for its commonest words only.</param>
internal sealed record QueryPlan(string? Match, string? InTitle, int TitlePhrases, IReadOnlyList<PlannedTerm> Terms, long Work, bool IsCut)
{
    /// <summary>A phrase of no entry: a title's word has letters or digits.</summary>
    private const string NoWord = "\"=\"";

    private static readonly QueryPlan Hopeless = new(null, null, 0, [], 0, IsCut: false);

    public static QueryPlan Make(SqliteSession session, IndexState state, SearchQuery query, CompletionLimit limit)
    {
        var forms = new TermForms(session, state.IsCurrent, limit);
        var clauses = query.Clauses.Select(clause => PlannedClause.Make(clause, forms)).OrderBy(clause => clause.Articles).ToList();
        if (clauses.Exists(clause => clause.Phrases.Count == 0))
            return Hopeless;

        // FTS5 walks the first list and looks the others up: the shortest stands first, and those of titles before those of texts.
        var wanted = clauses.ConvertAll(clause => AnyOf(clause.Phrases));
        var inTitle = clauses.FindAll(clause => clause.IsForTitles).ConvertAll(clause => clause.Phrases.ConvertAll(TermForms.InTitle));
        if (wanted.Count == 0)
            wanted.Add(AnyOf(forms.OfAnyLanguage() is { Count: > 0 } languages ? languages : ["\"l_\""]));
        var unwanted = query.Excluded.SelectMany(term => forms.Of(term).Phrases).ToList();
        return new QueryPlan(
            Without(string.Join(" AND ", wanted), unwanted),
            inTitle.Count == 0 || !state.IsCurrent ? null : Without(First(inTitle, wanted), unwanted),
            inTitle.Sum(phrases => phrases.Count) + 1, Numbered(clauses), clauses.Count == 0 ? long.MaxValue : clauses[0].Articles, forms.IsCut);
    }

    /// <summary>
    /// Titles that have all the words, then the texts of these alone. FTS5 moves every list of a conjunction on with each candidate, the long
    /// ones of common words too, and makes one conjunction of two; but not of one and a difference, which it moves as a whole.
    /// </summary>
    private static string First(List<List<string>> inTitle, List<string> wanted) =>
        $"(({string.Join(" AND ", inTitle.Select(AnyOf))}) NOT {NoWord}) AND {string.Join(" AND ", wanted)}";

    private static List<PlannedTerm> Numbered(List<PlannedClause> clauses)
    {
        var (terms, first) = (new List<PlannedTerm>(), 0);
        foreach (var clause in clauses)
        {
            terms.AddRange(clause.Terms.Select(term => term with { FirstPhrase = term.FirstPhrase + first }));
            first += clause.Phrases.Count;
        }

        return terms;
    }

    private static string AnyOf(List<string> phrases) => $"({string.Join(" OR ", phrases)})";

    private static string Without(string wanted, List<string> unwanted) =>
        unwanted.Count == 0 ? wanted : $"({wanted}) NOT {AnyOf(unwanted)}";
}
