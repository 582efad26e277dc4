using TribuneBot.Core.Search.Relevance;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// The second look, at the best few hundred articles: their own words tell what stands together and how much of the query they have. Scores
/// only rise, so that these articles stay above all others.
/// </summary>
internal sealed class RelevanceRerank(SqliteSession session, RelevanceArchive archive, RelevanceScoring scoring, RelevanceQuery query, string title)
{
    private const double CoverageShare = 0.1;
    private const int MostCovered = 8;
    private const double ExactTitle = 10_000;

    private readonly List<RelevanceTerm> _telling = [.. query.Telling];
    private List<double>? _worth;
    private ProximityScore? _proximity;

    public List<(int Place, double Score)> Sort(IReadOnlyList<(int Place, double Score)> best) =>
    [
        .. best.Select(article => (article.Place, Score: Score(article.Place, article.Score)))
            .OrderByDescending(article => article.Score)
            .ThenByDescending(article => article.Place),
    ];

    public AnalysedArticle Analysed(int place) => archive.LookAt(session, place).Article;

    private double Score(int place, double score)
    {
        _worth ??= _telling.ConvertAll(term => query.Worth(scoring.IdfOf(term)));
        _proximity ??= new ProximityScore(query, _worth);
        var looked = archive.LookAt(session, place);
        var isExact = title.Length > 0 && looked.Title == title;
        return score * (1 + CoverageShare * Coverage(looked))
            + _proximity.Of(looked.Article, archive.NormOf(place)) + (isExact ? ExactTitle : 0);
    }

    /// <summary>The share of the query that the article has, by rarity: 0 to 1.</summary>
    private double Coverage(LookedAtArticle looked)
    {
        if (_telling.Count is < 2 or > MostCovered)
            return 0;

        var (has, all) = (0.0, 0.0);
        for (var i = 0; i < _telling.Count; i++)
        {
            all += _worth![i];
            if (_telling[i].FormsIn(looked.Article.Language).Any(looked.Words.Contains))
                has += _worth[i];
        }

        return has / all;
    }
}
