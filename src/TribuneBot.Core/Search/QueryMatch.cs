namespace TribuneBot.Core.Search;

/// <summary>Where the terms of a query stand in the index words of one article.</summary>
public static class QueryMatch
{
    /// <summary>
    /// Whether the article meets every clause, and nothing that is excluded; the period is another question (<see cref="QueryPeriod.Contains"/>).
    /// A query without a clause meets nothing, unless it asks for a period alone.
    /// </summary>
    public static bool IsMet(IndexedWords words, SearchQuery query) =>
        !query.IsEmpty
        && query.Clauses.All(clause => clause.Terms.Any(term => Has(words, term)))
        && !query.Excluded.Any(term => Has(words, term));

    /// <summary>Counts a term's occurrences; its weight is 1. A filter has none.</summary>
    public static TermMatch Count(IndexedWords words, QueryTerm term) => term.Field switch
    {
        QueryField.Tags => new TermMatch(1, 0, 0, 0),
        QueryField.Title => new TermMatch(1, CountIn(words.Title, term), 0, 0),
        _ => new TermMatch(1, CountIn(words.Title, term), CountIn(words.Lead, term), CountIn(words.Body, term)),
    };

    private static bool Has(IndexedWords words, QueryTerm term) => term.IsFilter
        ? CountIn(words.Tags, term) > 0
        : Count(words, term) is not { InTitle: 0, InLead: 0, InBody: 0 };

    private static int CountIn(string field, QueryTerm term)
    {
        var count = 0;
        foreach (var alternative in term.Alternatives)
            count += CountIn(field, string.Join(' ', alternative), term.IsBeginning(alternative));
        return count;
    }

    private static int CountIn(string field, string sequence, bool isPrefix)
    {
        var count = 0;
        var at = field.IndexOf(sequence, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + sequence.Length;
            if ((at == 0 || field[at - 1] == ' ') && (isPrefix || end == field.Length || field[end] == ' '))
                count++;
            at = field.IndexOf(sequence, at + 1, StringComparison.Ordinal);
        }

        return count;
    }
}
