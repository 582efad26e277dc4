using TribuneBot.Core.Search.Relevance;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// The second look, at the best few hundred articles: their own words tell what stands together and how much of the query they have, and at last
/// which of the very best are alike. Scores only rise or draw nearer to each other, so that these articles stay above all others.
/// </summary>
internal sealed class RelevanceRerank(SqliteSession session, RelevanceArchive archive, RelevanceScoring scoring, RelevanceQuery query, string title)
{
    private const double CoverageShare = 0.1;
    private const int MostCovered = 8;
    private const double ExactTitle = 10_000;

    private List<double>? _worth;
    private ProximityScore? _proximity;

    public List<(int Place, double Score)> Sort(IReadOnlyList<(int Place, double Score)> best) =>
        BestFirst(best.Select(article => (article.Place, Score(article.Place, article.Score))));

    /// <summary>Adds what the articles have of the learned words.</summary>
    public List<(int Place, double Score)> Raise(IReadOnlyList<(int Place, double Score)> ranked, IReadOnlyList<(string Word, double Weight)> learned)
    {
        var worth = learned.Select(word => word.Weight * WorthOf(word.Word)).ToArray();
        return BestFirst(ranked.Select(article => (article.Place, article.Score + Of(article.Place))));

        double Of(int place)
        {
            var (words, norm, sum) = (archive.LookAt(session, place).Words, archive.NormOf(place), 0.0);
            for (var i = 0; i < worth.Length; i++)
            {
                if (words.TryGetValue(learned[i].Word, out var frequency))
                    sum += worth[i] * RelevanceModel.Saturate(frequency, norm, query.Saturation);
            }

            return sum;
        }
    }

    public double WorthOf(string word) => query.Worth(scoring.IdfOf(word));

    /// <summary>Lets what is alike rise together, and an exact title above all.</summary>
    /// <param name="ranked">The best first.</param>
    public List<(int Place, double Score)> Settle(IReadOnlyList<(int Place, double Score)> ranked)
    {
        var best = ranked.Take(Neighbours.Articles).ToList();
        var scores = Neighbours.Smooth(best.ConvertAll(article => Analysed(article.Place)), best.ConvertAll(article => article.Score), scoring.IdfOf);
        return BestFirst(
            best.Select((article, i) => (article.Place, Score: scores[i])).Concat(ranked.Skip(best.Count))
                .Select(article => (article.Place, article.Score + (IsExact(article.Place) ? ExactTitle : 0))));
    }

    public AnalysedArticle Analysed(int place) => archive.LookAt(session, place).Article;

    private static List<(int Place, double Score)> BestFirst(IEnumerable<(int Place, double Score)> articles) =>
        [.. articles.OrderByDescending(article => article.Score).ThenByDescending(article => article.Place)];

    private double Score(int place, double score)
    {
        _worth ??= [.. query.Terms.Select(term => query.Worth(scoring.IdfOf(term)))];
        _proximity ??= new ProximityScore(query, _worth);
        var looked = archive.LookAt(session, place);
        return score * (1 + CoverageShare * Coverage(looked)) + _proximity.Of(looked.Article, archive.NormOf(place));
    }

    private bool IsExact(int place) => title.Length > 0 && archive.LookAt(session, place).Title == title;

    /// <summary>The share of the query that the article has, by rarity: 0 to 1.</summary>
    private double Coverage(LookedAtArticle looked)
    {
        if (query.Terms.Count is < 2 or > MostCovered)
            return 0;

        var (has, all) = (0.0, 0.0);
        for (var i = 0; i < query.Terms.Count; i++)
        {
            all += _worth![i];
            if (query.Terms[i].FormsIn(looked.Article.Language).Any(looked.Words.ContainsKey))
                has += _worth[i];
        }

        return has / all;
    }
}
