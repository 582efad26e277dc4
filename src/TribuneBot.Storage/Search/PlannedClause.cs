using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

/// <summary>A clause of a query, as the index is asked for it.</summary>
/// <param name="Phrases">Any of them; none when the archive knows none of its words.</param>
/// <param name="Terms">Its words and phrases, counted within the clause.</param>
/// <param name="Articles">How many articles meet it, roughly.</param>
/// <param name="IsForTitles">Its words can be asked for in titles.</param>
internal sealed record PlannedClause(List<IndexPhrase> Phrases, List<PlannedTerm> Terms, long Articles, bool IsForTitles)
{
    public static PlannedClause Make(QueryClause clause, TermForms forms)
    {
        var (phrases, terms, articles) = (new List<IndexPhrase>(), new List<PlannedTerm>(), 0L);
        foreach (var term in clause.Terms)
        {
            var (found, count) = forms.Of(term);
            if (!term.IsFilter)
                terms.Add(new PlannedTerm(term, phrases.Count, found.Count, PairsAmong(found), count));
            phrases.AddRange(found);
            articles += count;
        }

        return new PlannedClause(phrases, terms, articles, clause.Terms.All(term => term is { Field: QueryField.Anywhere, IsPrefix: false }));
    }

    private static int[] PairsAmong(List<IndexPhrase> phrases) =>
        phrases.Exists(phrase => phrase.IsPair) ? [.. Enumerable.Range(0, phrases.Count).Where(at => phrases[at].IsPair)] : [];
}
