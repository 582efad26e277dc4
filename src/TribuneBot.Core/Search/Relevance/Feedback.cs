using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Relevance;

/// <summary>
/// Learns words from the best articles of a first answer (relevance model 3: Abdul-Jaleel and others, "UMass at TREC 2004"): what these share
/// stands for what the query left unsaid. Together they count three tenths of the query's own words. Not where one article stands far out: then
/// that one is meant; and not for a long paragraph, which has said it all.
/// </summary>
public static class Feedback
{
    /// <summary>Articles that are learned from.</summary>
    public const int Articles = 10;

    private const int Words = 20;
    private const double Share = 0.3;
    private const int MostWords = 40;
    private const double StandsOut = 2.5;
    private const int ShortestWord = 3;

    /// <param name="scores">Of the best articles, the best first.</param>
    public static bool IsWorthwhile(RelevanceQuery query, IReadOnlyList<double> scores) =>
        query.Terms.Count <= MostWords && scores.Count > 1 && scores[0] < StandsOut * scores[Math.Min(scores.Count, Articles) / 2];

    /// <param name="best">The best articles with their scores, above 0.</param>
    /// <param name="own">What the query's own words count together: the sum of their weight and worth.</param>
    /// <param name="worthOf"><see cref="RelevanceQuery.Worth"/> of an index word.</param>
    /// <returns>Index words, and what each counts beside its rarity.</returns>
    public static IReadOnlyList<(string Word, double Weight)> Learn(
        RelevanceQuery query, IReadOnlyList<(AnalysedArticle Article, double Score)> best, double own, Func<string, double> worthOf)
    {
        var known = query.Terms.SelectMany(term => term.Forms.Values.SelectMany(forms => forms).Append(term.Word)).ToHashSet(StringComparer.Ordinal);
        var candidates = Probabilities(best)
            .Where(word => !known.Contains(word.Key) && IsTelling(word.Key) && word.Value.Articles > 1)
            .Select(word => (Word: word.Key, word.Value.Probability, Worth: word.Value.Probability * worthOf(word.Key)))
            .OrderByDescending(word => word.Worth).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(Words)
            .ToList();
        var sum = candidates.Sum(word => word.Worth);
        if (sum <= 0)
            return [];

        var weight = Share * own / sum;
        return candidates.ConvertAll(word => (word.Word, word.Probability * weight));
    }

    private static Dictionary<string, (double Probability, int Articles)> Probabilities(IReadOnlyList<(AnalysedArticle Article, double Score)> best)
    {
        var words = new Dictionary<string, (double Probability, int Articles)>(StringComparer.Ordinal);
        var total = best.Sum(article => article.Score);
        foreach (var (article, score) in best)
        {
            var all = article.Title.Concat(article.Body).ToList();
            foreach (var word in all.GroupBy(word => word, StringComparer.Ordinal))
            {
                var (probability, articles) = words.GetValueOrDefault(word.Key);
                words[word.Key] = (probability + score / total * word.Count() / all.Count, articles + 1);
            }
        }

        return words;
    }

    private static bool IsTelling(string word) => word.Length >= ShortestWord && !StopWords.Contains(word) && !char.IsAsciiDigit(word[0]);
}
