using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Queries;

/// <summary>The forms in which the index may have the terms of a query.</summary>
internal sealed class WordForms(EqualNames names)
{
    /// <summary>A query with more words than this is a text, and asked for as it stands: its words are many enough.</summary>
    private const int MostWidened = 24;

    /// <summary>Words of a phrase in which names are looked for.</summary>
    private const int LongestNamed = 4;

    /// <param name="clauses">In the order of the query.</param>
    public List<QueryClause> ToClauses(IReadOnlyList<IReadOnlyList<DraftTerm>> clauses)
    {
        var isText = clauses.Sum(clause => clause.Sum(term => term.Words.Count)) > MostWidened;
        var others = isText ? [] : NamesAcross(clauses);
        return [.. clauses.Select(clause => new QueryClause([.. clause.Select(term => ToTerm(term, isText, others.GetValueOrDefault(term, [])))]))];
    }

    public QueryTerm ToTerm(DraftTerm term) => ToTerm(term, isText: false, []);

    private QueryTerm ToTerm(DraftTerm term, bool isText, IReadOnlyList<IReadOnlyList<string>> others)
    {
        if (term.Field == QueryField.Tags)
            return new QueryTerm(term.Words, [term.Words], term.IsPrefix, term.Field, term.Occurrences) { Text = term.Shown };

        var forms = term.IsPrefix ? [term.Words, .. WordBeginnings.StemsOf(term.Words[0]).Select(stem => new[] { stem })] : InEachLanguage(term.Words);
        if (!term.IsPrefix && !isText)
        {
            AddWithNumber(forms, term.Words);
            Add(forms, others);
            var (length, equal) = names.FindAt(term.Words, 0);
            if (length == term.Words.Count)
                Add(forms, equal);
            else if (term.Words.Count is > 1 and <= LongestNamed)
                Add(forms, [.. names.Across(term.Words)]);
            else
                AddOtherScript(forms, term.Words);
        }

        return new QueryTerm(term.Words, forms, term.IsPrefix, term.Field, term.Occurrences) { Text = term.Shown };
    }

    /// <summary>The words as they are (for articles in a language without a stemmer), then stemmed by each language.</summary>
    private static List<IReadOnlyList<string>> InEachLanguage(IReadOnlyList<string> words)
    {
        List<IReadOnlyList<string>> forms = [words];
        foreach (var language in Stemmer.Languages)
            Add(forms, [[.. words.Select(word => Stemmer.Stem(word, language))]]);
        return forms;
    }

    /// <summary>Letters and a number are written apart, together and with a hyphen: covid 19, covid19, covid-19.</summary>
    private static void AddWithNumber(List<IReadOnlyList<string>> forms, IReadOnlyList<string> words)
    {
        if (words is [var one, var other] && (IsNumber(one) ? !HasDigit(other) : IsNumber(other) && !HasDigit(one)))
            Add(forms, [[one + other]]);
        else if (words is [var together] && BoundaryOf(together) is { } boundary)
            Add(forms, InEachLanguage([together[..boundary], together[boundary..]]));
    }

    /// <summary>Where the letters of a word end and its number begins, or the other way round; null when it is not made of the two.</summary>
    private static int? BoundaryOf(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]) == char.IsAsciiDigit(word[0]))
                continue;

            var (one, other) = (word[..i], word[i..]);
            return IsNumber(one) ? HasDigit(other) ? null : i : IsNumber(other) ? i : null;
        }

        return null;
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);

    /// <summary>A name of several words that are written apart: each of them may be met by the other names of the whole ("United States", "ABŞ").</summary>
    private Dictionary<DraftTerm, IReadOnlyList<IReadOnlyList<string>>> NamesAcross(IReadOnlyList<IReadOnlyList<DraftTerm>> clauses)
    {
        var found = new Dictionary<DraftTerm, IReadOnlyList<IReadOnlyList<string>>>();
        var terms = clauses.Select(clause => clause is [{ IsPrefix: false, Field: not QueryField.Tags } alone] ? alone : null).ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            var run = terms.Skip(i).TakeWhile(term => term is not null).Select(term => term!).ToList();
            if (run.Count < 2)
                continue;

            var name = names.FindAt([.. run.SelectMany(term => term.Words)], 0);
            var named = run.TakeWhile((_, at) => run.Take(at + 1).Sum(term => term.Words.Count) <= name.Length).ToList();
            if (named.Count < 2 || named.Sum(term => term.Words.Count) < name.Length)
                continue;

            foreach (var term in named)
                found[term] = name.Others;
            i += named.Count - 1;
        }

        return found;
    }

    private static void AddOtherScript(List<IReadOnlyList<string>> forms, IReadOnlyList<string> words)
    {
        if (words.Count > 1)
            return;

        foreach (var (word, language) in Transliteration.Of(words[0]))
            Add(forms, [[Stemmer.Stem(word, language)]]);
    }

    private static void Add(List<IReadOnlyList<string>> forms, IReadOnlyList<IReadOnlyList<string>> more)
    {
        foreach (var words in more)
        {
            if (!forms.Exists(known => known.SequenceEqual(words)))
                forms.Add(words);
        }
    }
}
