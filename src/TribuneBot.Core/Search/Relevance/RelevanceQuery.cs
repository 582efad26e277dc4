using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Relevance;

/// <summary>
/// A query as a bag of words for <see cref="SearchOrder.Relevance"/>: any of them will do. A paragraph is a query, too: a word counts by how
/// often the query has it (<c>(k3 + 1) · qtf / (k3 + qtf)</c>, Okapi at TREC-3, with k3 = 8). Stop words do not count in articles of their
/// language, nor in those of others if the query reads like theirs; unless there is nothing else.
/// </summary>
/// <param name="Terms">None twice, in the order of the query.</param>
/// <param name="Verbosity">From 0 for a few words to 1 for a paragraph.</param>
public sealed record RelevanceQuery(IReadOnlyList<RelevanceTerm> Terms, double Verbosity)
{
    /// <summary>Words up to which a query is as short as can be, and from which on it is a paragraph.</summary>
    private const int Terse = 5;

    private const int Verbose = 30;
    private const double Discrimination = 0.7;
    private const double LeastSaturation = 1;
    private const double MoreSaturation = 0.4;

    private const double QueryFrequencySaturation = 8;

    /// <summary>Short names of one language are words of another ("ABŞ", "abs").</summary>
    private const int ShortestOther = 4;

    /// <summary>Terms beyond this are ignored; those that come first in the query stay.</summary>
    public const int MaxTerms = 400;

    /// <summary>k1: who writes much repeats what matters, and an article that does the same is the nearer.</summary>
    public double Saturation => LeastSaturation + MoreSaturation * Verbosity;

    /// <summary>
    /// What a word of this rarity counts. In a paragraph most words are by the way, and many of them together would outweigh the few that it is
    /// about: there rarity counts nearly twice.
    /// </summary>
    public double Worth(double idf) => Math.Pow(idf, 1 + Discrimination * Verbosity);

    /// <param name="languages">Two-letter codes of the languages the archive has articles in.</param>
    public static RelevanceQuery Of(SearchQuery query, IReadOnlyList<string> languages)
    {
        var terms = new Dictionary<string, (QueryTerm Term, int Count)>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var term in query.TextTerms)
        {
            foreach (var word in term.Words)
            {
                if (!terms.TryGetValue(word, out var known))
                    order.Add(word);
                terms[word] = (known.Term is null || term.Words.Count == 1 ? term : known.Term, known.Count + term.Occurrences);
            }
        }

        var stopWords = StopWordsAmong(order);
        var telling = Made(word => languages.Where(language => !IsSilent(stopWords, word, language)));
        var made = telling.Count > 0 ? telling : Made(_ => languages);
        return new RelevanceQuery(made, VerbosityOf(made.Count));

        List<RelevanceTerm> Made(Func<string, IEnumerable<string>> where) =>
            [.. order.Select(word => Term(word, terms[word], where(word), languages)).Where(term => term.Forms.Values.Any(forms => forms.Count > 0)).Take(MaxTerms)];
    }

    /// <summary>How many words of the query tell nothing, by language.</summary>
    private static Dictionary<string, int> StopWordsAmong(List<string> words) =>
        words.SelectMany(StopWords.LanguagesOf).CountBy(language => language).ToDictionary(StringComparer.Ordinal);

    private static bool IsSilent(Dictionary<string, int> stopWords, string word, string language)
    {
        var own = stopWords.GetValueOrDefault(language);
        return StopWords.LanguagesOf(word).Any(other => other == language || stopWords[other] > own);
    }

    private static double VerbosityOf(int words) => Math.Clamp((words - Terse) / (double)(Verbose - Terse), 0, 1);

    /// <param name="where">Languages in whose articles the word counts.</param>
    private static RelevanceTerm Term(string word, (QueryTerm Term, int Count) found, IEnumerable<string> where, IReadOnlyList<string> languages)
    {
        var weight = (QueryFrequencySaturation + 1) * found.Count / (QueryFrequencySaturation + found.Count);
        var other = found.Term.Words.Count == 1 ? OtherForms(found.Term) : [];
        var counted = where.ToHashSet(StringComparer.Ordinal);
        var forms = languages.ToDictionary(
            language => language,
            IReadOnlyList<string> (language) =>
                counted.Contains(language) ? [.. other.Prepend(Stemmer.Stem(word, language)).Distinct(StringComparer.Ordinal)] : [],
            StringComparer.Ordinal);
        return new RelevanceTerm(word, weight, forms);
    }

    /// <summary>Equal names and other scripts, which hold in any language; not the stems of other languages, which are other words there.</summary>
    private static List<string> OtherForms(QueryTerm term)
    {
        var own = Stemmer.Languages.Select(language => Stemmer.Stem(term.Words[0], language)).Append(term.Words[0]).ToHashSet(StringComparer.Ordinal);
        return [.. term.Alternatives.Where(words => words is [{ Length: >= ShortestOther } word] && !own.Contains(word)).Select(words => words[0])];
    }
}
