namespace TribuneBot.Core.Search;

/// <summary>Where the terms of a query stand in the index words of one article.</summary>
public static class QueryMatch
{
    /// <summary>Whether the article meets the query: every term that is not excluded, and none that is. An empty query meets nothing.</summary>
    public static bool IsMet(IndexedWords words, SearchQuery query) =>
        !query.IsEmpty && query.Terms.All(term => Count(words, term) is var match && match is { InTitle: 0, InLead: 0, InBody: 0 } == term.IsExcluded);

    /// <summary>Counts a term's occurrences; its weight is 1.</summary>
    public static TermMatch Count(IndexedWords words, QueryTerm term) =>
        new(1, CountIn(words.Title, term), CountIn(words.Lead, term), CountIn(words.Body, term));

    private static int CountIn(string field, QueryTerm term)
    {
        var count = 0;
        foreach (var alternative in term.Alternatives)
            count += CountIn(field, string.Join(' ', alternative), term.IsPrefix);
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
