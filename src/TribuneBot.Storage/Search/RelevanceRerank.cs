using TribuneBot.Core.Languages;
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
    private readonly Dictionary<int, AnalysedArticle> _analysed = [];
    private readonly HashSet<int> _exact = [];
    private List<double>? _idf;
    private ProximityScore? _proximity;

    public List<(int Place, double Score)> Sort(IReadOnlyList<(int Place, double Score)> best) =>
    [
        .. best.Select(article => (article.Place, Score: Score(article.Place, article.Score)))
            .OrderByDescending(article => article.Score)
            .ThenByDescending(article => article.Place),
    ];

    public AnalysedArticle Analysed(int place)
    {
        if (_analysed.TryGetValue(place, out var known))
            return known;

        using var row = session.Read(
            "SELECT Title, Lead, Text, Language FROM Articles WHERE IndexKey = @key", ("@key", archive.KeyOf(place)));
        if (!row.Read())
            return _analysed[place] = new AnalysedArticle(archive.Languages[archive.LanguageOf(place)], [], []);

        if (title.Length > 0 && Words.Join(row.GetString(0)) == title)
            _exact.Add(place);
        return _analysed[place] = AnalysedArticle.Of(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3));
    }

    private double Score(int place, double score)
    {
        _idf ??= _telling.ConvertAll(scoring.IdfOf);
        _proximity ??= new ProximityScore(_telling, _idf);
        var article = Analysed(place);
        return score * (1 + CoverageShare * Coverage(article)) + _proximity.Of(article, archive.NormOf(place)) + (_exact.Contains(place) ? ExactTitle : 0);
    }

    /// <summary>The share of the query that the article has, by rarity: 0 to 1.</summary>
    private double Coverage(AnalysedArticle article)
    {
        if (_telling.Count is < 2 or > MostCovered)
            return 0;

        var words = article.Title.Concat(article.Body).ToHashSet(StringComparer.Ordinal);
        var (has, all) = (0.0, 0.0);
        for (var i = 0; i < _telling.Count; i++)
        {
            all += _idf![i];
            if (_telling[i].FormsIn(article.Language).Any(words.Contains))
                has += _idf[i];
        }

        return has / all;
    }
}
