using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>How the index is asked for a query.</summary>
/// <param name="Match">The query in FTS5's language; null when nothing can match, by the vocabulary.</param>
/// <param name="InTitle">The same with all wanted words in the title; null when that asks for nothing else, or cannot be asked.</param>
/// <param name="Terms">The wanted words and phrases, in the order of their phrases.</param>
/// <param name="Work">Entries of the shortest list that must be walked, roughly.</param>
/// <param name="IsCut">A beginning stands for its commonest words only.</param>
internal sealed record QueryPlan(string? Match, string? InTitle, IReadOnlyList<PlannedTerm> Terms, long Work, bool IsCut)
{
    private static readonly QueryPlan Hopeless = new(null, null, [], 0, IsCut: false);

    /// <param name="mostCompletions">How many words stand for a beginning.</param>
    public static QueryPlan Make(SqliteSession session, IndexState state, SearchQuery query, int mostCompletions)
    {
        var forms = new TermForms(session, state.IsCurrent, mostCompletions);
        var terms = new List<PlannedTerm>();
        var (wanted, inTitle, work) = (new List<string>(), new List<string>(), long.MaxValue);
        var phraseCount = 0;
        foreach (var clause in query.Clauses)
        {
            var phrases = new List<string>();
            var articles = 0L;
            foreach (var term in clause.Terms)
            {
                var (found, count) = forms.Of(term);
                if (!term.IsFilter)
                    terms.Add(new PlannedTerm(term, phraseCount + phrases.Count, found.Count, count));
                phrases.AddRange(found);
                articles += count;
            }

            if (phrases.Count == 0)
                return Hopeless with { Terms = terms };

            phraseCount += phrases.Count;
            wanted.Add(AnyOf(phrases));
            if (clause.Terms.All(term => term is { Field: QueryField.Anywhere, IsPrefix: false }))
                inTitle.Add(AnyOf(phrases.ConvertAll(TermForms.InTitle)));
            work = Math.Min(work, articles);
        }

        if (wanted.Count == 0)
            wanted.Add(AnyOf(forms.OfAnyLanguage() is { Count: > 0 } languages ? languages : ["\"l_\""]));
        var unwanted = query.Excluded.SelectMany(term => forms.Of(term).Phrases).ToList();
        return new QueryPlan(
            Without(string.Join(" AND ", wanted), unwanted),
            inTitle.Count == 0 || !state.IsCurrent ? null : Without(string.Join(" AND ", wanted.Concat(inTitle)), unwanted),
            terms, work, forms.IsCut);
    }

    private static string AnyOf(List<string> phrases) => $"({string.Join(" OR ", phrases)})";

    private static string Without(string wanted, List<string> unwanted) =>
        unwanted.Count == 0 ? wanted : $"({wanted}) NOT {AnyOf(unwanted)}";
}
