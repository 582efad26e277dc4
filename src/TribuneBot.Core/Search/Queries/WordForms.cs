using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Queries;

/// <summary>The forms in which the index may have a term.</summary>
internal static class WordForms
{
    public static QueryTerm ToTerm(DraftTerm term) =>
        new(term.Words, term.Field == QueryField.Tags ? [term.Words] : Of(term.Words), term.IsPrefix, term.Field, term.Occurrences);

    /// <summary>The words as they are (for articles in a language without a stemmer, and for prefixes), then stemmed by each language.</summary>
    private static List<IReadOnlyList<string>> Of(IReadOnlyList<string> words)
    {
        List<IReadOnlyList<string>> forms = [words];
        foreach (var language in Stemmer.Languages)
        {
            var stems = words.Select(word => Stemmer.Stem(word, language)).ToList();
            if (!forms.Exists(known => known.SequenceEqual(stems)))
                forms.Add(stems);
        }

        return forms;
    }
}
