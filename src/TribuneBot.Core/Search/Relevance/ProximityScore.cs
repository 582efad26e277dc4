namespace TribuneBot.Core.Search.Relevance;

/// <summary>
/// What stands together in the query and in the article, too, says more than the words alone: the sequential dependence of Metzler and Croft
/// ("A Markov random field model for term dependencies", SIGIR 2005), in the measure of BM25. For each pair of words, stop words apart, that follow each
/// other in the query, side by side counts far more than within a window of eight words; less so in a paragraph, of whose pairs most are chance.
/// </summary>
public sealed class ProximityScore
{
    private const double OrderedShare = 0.3;
    private const double OrderedShareOfParagraph = 0.1;
    private const double WindowShare = 0.05;
    private const int Window = 8;
    private const int MaxPairs = 64;

    private readonly RelevanceQuery _query;
    private readonly IReadOnlyList<RelevanceTerm> _terms;
    private readonly IReadOnlyList<double> _worth;
    private readonly Dictionary<string, Dictionary<string, int>> _termsByLanguage = new(StringComparer.Ordinal);

    /// <param name="worth"><see cref="RelevanceQuery.Worth"/> of each word of the query.</param>
    public ProximityScore(RelevanceQuery query, IReadOnlyList<double> worth) => (_query, _terms, _worth) = (query, query.Terms, worth);

    /// <returns>At least 0.</returns>
    public double Of(AnalysedArticle article, double norm)
    {
        var numbers = NumbersIn(article.Language);
        var (ordered, near) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        Count(article.Title, numbers, ordered, near);
        Count(article.Body, numbers, ordered, near);
        var orderedShare = OrderedShare + (OrderedShareOfParagraph - OrderedShare) * _query.Verbosity;
        return orderedShare * Sum(ordered, norm) + WindowShare * Sum(near, norm);
    }

    private static void Count(IReadOnlyList<string> stems, Dictionary<string, int> numbers, Dictionary<int, int> ordered, Dictionary<int, int> near)
    {
        var found = new List<(int Term, int Position)>();
        for (var position = 0; position < stems.Count; position++)
        {
            if (numbers.TryGetValue(stems[position], out var term))
                found.Add((term, position));
        }

        for (var i = 0; i < found.Count; i++)
        {
            for (var j = i + 1; j < found.Count && found[j].Position - found[i].Position < Window; j++)
                CountPair(found[i], found[j], ordered, near);
        }
    }

    private static void CountPair((int Term, int Position) one, (int Term, int Position) other, Dictionary<int, int> ordered, Dictionary<int, int> near)
    {
        if (Math.Abs(one.Term - other.Term) != 1)
            return;

        var pair = Math.Min(one.Term, other.Term);
        near[pair] = near.GetValueOrDefault(pair) + 1;
        // A stop word may stand between: "price of oil" is side by side.
        if (other.Term > one.Term && other.Position - one.Position <= 2)
            ordered[pair] = ordered.GetValueOrDefault(pair) + 1;
    }

    private double Sum(Dictionary<int, int> pairs, double norm)
    {
        var sum = 0.0;
        foreach (var (pair, count) in pairs)
        {
            if (pair < MaxPairs)
                sum += (_worth[pair] * _terms[pair].Weight + _worth[pair + 1] * _terms[pair + 1].Weight) / 2 * RelevanceModel.Saturate(count, norm, _query.Saturation);
        }

        return sum;
    }

    private Dictionary<string, int> NumbersIn(string language)
    {
        if (_termsByLanguage.TryGetValue(language, out var known))
            return known;

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var term = 0; term < _terms.Count; term++)
        {
            foreach (var form in _terms[term].FormsIn(language))
                numbers.TryAdd(form, term);
        }

        return _termsByLanguage[language] = numbers;
    }
}
