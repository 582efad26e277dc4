using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>How the index is asked for a query.</summary>
/// <param name="Match">The query; null when nothing can match, by the vocabulary.</param>
/// <param name="InTitle">The same with all wanted words in the title; null when that asks for nothing else, or cannot be asked.</param>
/// <param name="TitlePhrases">How many phrases stand in <paramref name="InTitle"/> before those of <paramref name="Match"/>.</param>
/// <param name="Terms">The wanted words and phrases, in the order of their phrases.</param>
/// <param name="Work">Entries of the shortest list that must be walked, roughly.</param>
/// <param name="IsCut">A beginning stands for its commonest words only.</param>
internal sealed record QueryPlan(
    IndexQuestion? Match, IndexQuestion? InTitle, int TitlePhrases, IReadOnlyList<PlannedTerm> Terms, long Work, bool IsCut)
{
    private static readonly QueryPlan Hopeless = new(null, null, 0, [], 0, IsCut: false);

    public static QueryPlan Make(SqliteSession session, IndexState state, SearchQuery query, CompletionLimit limit)
    {
        var forms = new TermForms(session, state.IsCurrent, limit);
        var clauses = query.Clauses.Select(clause => PlannedClause.Make(clause, forms)).OrderBy(clause => clause.Articles).ToList();
        if (clauses.Exists(clause => clause.Phrases.Count == 0))
            return Hopeless;

        // FTS5 walks the first list and looks the others up: the shortest stands first.
        var wanted = clauses.ConvertAll(clause => clause.Phrases);
        var inTitle = clauses.FindAll(clause => clause.IsForTitles)
            .ConvertAll(clause => clause.Phrases.Where(phrase => !phrase.IsOfTitle).Select(phrase => phrase.InTitle()).ToList());
        if (wanted.Count == 0)
            wanted.Add(forms.OfAnyLanguage() is { Count: > 0 } languages ? languages : [new IndexPhrase("\"l_\"")]);
        var unwanted = query.Excluded.SelectMany(term => forms.Of(term).Phrases).ToList();
        return new QueryPlan(
            Question(forms, phrase => Without(OneByOne(wanted, phrase), unwanted, phrase)),
            inTitle.Count == 0 || !state.IsCurrent ? null : Question(forms, phrase => Without(First(AllOf(inTitle, phrase), OneByOne(wanted, phrase)), unwanted, phrase)),
            inTitle.Sum(phrases => phrases.Count) + 1, Numbered(clauses), clauses.Count == 0 ? long.MaxValue : clauses[0].Articles, forms.IsCut);
    }

    private static IndexQuestion Question(TermForms forms, Func<Func<IndexPhrase, string>, string> ask) =>
        new(ask(phrase => phrase.Text), ask(phrase => phrase.Older), forms.Since);

    /// <summary>
    /// Titles that have all the words, then the texts of these alone. FTS5 moves every list of a conjunction on with each candidate, the long
    /// ones of common words too, and makes one conjunction of two; but not of one and a difference, which it moves as a whole.
    /// </summary>
    private static string First(string few, string more) => $"(({few}) NOT {IndexPhrase.Nothing}) AND {more}";

    /// <summary>The third clause is asked of what the first two left, and so on: the longer a list, the less often it is looked into.</summary>
    private static string OneByOne(List<List<IndexPhrase>> clauses, Func<IndexPhrase, string> text)
    {
        var asked = AnyOf(clauses[0], text);
        for (var at = 1; at < clauses.Count; at++)
            asked = at == 1 ? $"{asked} AND {AnyOf(clauses[at], text)}" : First(asked, AnyOf(clauses[at], text));
        return asked;
    }

    private static List<PlannedTerm> Numbered(List<PlannedClause> clauses)
    {
        var (terms, first) = (new List<PlannedTerm>(), 0);
        for (var at = 0; at < clauses.Count; at++)
        {
            if (at > 1)
                first++;
            terms.AddRange(clauses[at].Terms.Select(term => term with { FirstPhrase = term.FirstPhrase + first }));
            first += clauses[at].Phrases.Count;
        }

        return terms;
    }

    private static string AllOf(List<List<IndexPhrase>> clauses, Func<IndexPhrase, string> text) =>
        string.Join(" AND ", clauses.Select(phrases => AnyOf(phrases, text)));

    private static string AnyOf(List<IndexPhrase> phrases, Func<IndexPhrase, string> text) => $"({string.Join(" OR ", phrases.Select(text))})";

    private static string Without(string wanted, List<IndexPhrase> unwanted, Func<IndexPhrase, string> text) =>
        unwanted.Count == 0 ? wanted : $"({wanted}) NOT {AnyOf(unwanted, text)}";
}
