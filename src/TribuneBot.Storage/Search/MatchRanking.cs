using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;

namespace TribuneBot.Storage.Search;

/// <summary>Scores matches by what the index says of them; no article is loaded.</summary>
/// <param name="articles">In the archive.</param>
internal sealed class MatchRanking(IReadOnlyList<PlannedTerm> terms, long articles, DateTimeOffset now)
{
    private readonly double[] _weights = terms.Select(term => Ranking.Weight(articles, term.Articles)).ToArray();
    private readonly TermMatch[] _counts = new TermMatch[terms.Count];

    public double Score(in IndexMatch match, bool isExactTitle)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var (title, lead, body) = match.CountOf(terms[i]);
            _counts[i] = new TermMatch(_weights[i], title, lead, body);
        }

        return Ranking.Score(new RankInput(_counts, match.BodyWords, isExactTitle, IndexKeys.TimeOf(match.Key)), now);
    }
}
