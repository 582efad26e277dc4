namespace TribuneBot.Core.Search.Relevance;

/// <summary>
/// Articles that are alike are relevant together: a share of each score is that of the nearest of the others, by the cosine of their words (Diaz,
/// "Regularizing ad hoc retrieval scores", CIKM 2005). One that has the query's words by chance has few like it among the best.
/// </summary>
public static class Neighbours
{
    /// <summary>Articles that are compared, all with all.</summary>
    public const int Articles = 50;

    private const double Share = 0.35;
    private const int Nearest = 10;

    /// <param name="scores">Of each article, above 0.</param>
    /// <param name="rarityOf">Inverse document frequency of an index word.</param>
    /// <returns>The scores anew, in the same order; none is above the highest or below the lowest of the old.</returns>
    public static double[] Smooth(IReadOnlyList<AnalysedArticle> articles, IReadOnlyList<double> scores, Func<string, double> rarityOf)
    {
        var words = articles.Select(article => Weights(article, rarityOf)).ToArray();
        var likeness = new double[articles.Count, articles.Count];
        for (var one = 0; one < articles.Count; one++)
        {
            for (var other = 0; other < one; other++)
                likeness[one, other] = likeness[other, one] = Cosine(words[one], words[other]);
        }

        return [.. scores.Select((score, one) => score + Share * (OfNearest(one, likeness, scores) - score))];
    }

    private static double OfNearest(int one, double[,] likeness, IReadOnlyList<double> scores)
    {
        var nearest = Enumerable.Range(0, scores.Count)
            .Where(other => other != one && likeness[one, other] > 0)
            .OrderByDescending(other => likeness[one, other])
            .Take(Nearest)
            .ToList();
        var sum = nearest.Sum(other => likeness[one, other]);
        return sum > 0 ? nearest.Sum(other => likeness[one, other] * scores[other]) / sum : scores[one];
    }

    /// <summary>A vector of length 1, or nothing.</summary>
    private static Dictionary<string, double> Weights(AnalysedArticle article, Func<string, double> rarityOf)
    {
        var weights = article.Title.Concat(article.Body)
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => (1 + Math.Log(word.Value)) * rarityOf(word.Key), StringComparer.Ordinal);
        var length = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        foreach (var word in weights.Keys)
            weights[word] /= length;
        return weights;
    }

    private static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        var sum = 0.0;
        foreach (var (word, weight) in few)
            sum += weight * many.GetValueOrDefault(word);
        return sum;
    }
}
