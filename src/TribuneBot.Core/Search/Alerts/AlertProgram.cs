namespace TribuneBot.Core.Search.Alerts;

/// <summary>
/// A query as numbers, to be held by the hundred thousand: clauses, each with its terms, then what is excluded. A term is its fields, the length
/// of the rest, and its alternatives, each a length and the numbers of its words.
/// </summary>
internal sealed class AlertProgram
{
    private readonly int[] _code;
    private readonly int _clauses;

    private AlertProgram(int[] code, int clauses) => (_code, _clauses) = (code, clauses);

    public static AlertProgram Make(SearchQuery query, TermTable table)
    {
        var code = new List<int>();
        foreach (var clause in query.Clauses)
        {
            code.Add(clause.Terms.Count);
            foreach (var term in clause.Terms)
                Write(term, code, table);
        }

        foreach (var term in query.Excluded)
            Write(term, code, table);
        return new AlertProgram([.. code], query.Clauses.Count);
    }

    /// <summary>Gives back every number that <see cref="Make"/> took for this query.</summary>
    public static void Release(SearchQuery query, TermTable table)
    {
        foreach (var term in query.Clauses.SelectMany(clause => clause.Terms).Concat(query.Excluded))
        {
            foreach (var alternative in term.Alternatives)
            {
                foreach (var word in alternative)
                    table.Release(word, term.IsBeginning(alternative));
            }
        }
    }

    public bool IsMetBy(StoryTerms story)
    {
        var at = 0;
        for (var clause = 0; clause < _clauses; clause++)
        {
            var isMet = false;
            var terms = _code[at++];
            for (var term = 0; term < terms; term++, at += 2 + _code[at + 1])
                isMet = isMet || Has(story, at);
            if (!isMet)
                return false;
        }

        for (; at < _code.Length; at += 2 + _code[at + 1])
        {
            if (Has(story, at))
                return false;
        }

        return true;
    }

    /// <summary>Bits of <see cref="StoryTerms"/>.</summary>
    public static int FieldsOf(QueryTerm term) => term.Field switch
    {
        QueryField.Title => StoryTerms.Title,
        QueryField.Tags => StoryTerms.Tags,
        _ => StoryTerms.Text,
    };

    private static void Write(QueryTerm term, List<int> code, TermTable table)
    {
        code.Add(FieldsOf(term));
        var start = code.Count;
        code.Add(0);
        foreach (var alternative in term.Alternatives)
        {
            code.Add(alternative.Count);
            foreach (var word in alternative)
                code.Add(table.Take(word, term.IsBeginning(alternative)));
        }

        code[start] = code.Count - start - 1;
    }

    private bool Has(StoryTerms story, int at)
    {
        var fields = _code[at];
        var end = at + 2 + _code[at + 1];
        for (var alternative = at + 2; alternative < end; alternative += 1 + _code[alternative])
        {
            var numbers = _code.AsSpan(alternative + 1, _code[alternative]);
            if (numbers.Length == 1 ? story.Has(numbers[0], fields) : story.HasSequence(numbers, fields))
                return true;
        }

        return false;
    }
}
