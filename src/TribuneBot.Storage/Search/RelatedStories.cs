using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Of the story's own words those that tell most (often here, seldom elsewhere; the title thrice, the lead twice); of the newest stories that have
/// any of them those with the greatest share. The same topic and language count for something; identical stories are one.
/// </summary>
internal sealed class RelatedStories(TribuneFile file) : IRelatedStories
{
    private const int TellingWords = 12;
    private const int TitleShare = 3;
    private const int LeadShare = 2;

    /// <summary>Newest stories looked at for each word: some thousand entries in all, whatever the size of the archive.</summary>
    private const int MostOfWord = 1_000;

    /// <summary>Loaded for each story that is asked for, since some fall away.</summary>
    private const int Spare = 3;

    private const double SameTopic = 1.2;
    private const double OtherLanguage = 0.5;

    /// <summary>Less of the telling words than this is chance.</summary>
    private const double LeastShare = 0.1;

    public Task<IReadOnlyList<Article>> RelatedAsync(long articleId, int limit, CancellationToken cancellationToken) =>
        file.ReadSnapshotAsync<IReadOnlyList<Article>>(session => Find(session, articleId, limit), cancellationToken);

    private static List<Article> Find(SqliteSession session, long articleId, int limit)
    {
        var key = session.Number("SELECT IndexKey FROM Articles WHERE Id = @id", ("@id", articleId));
        if (key is null || !ArticleReading.ByKeys(session, [key.Value]).TryGetValue(key.Value, out var story))
            return [];

        var telling = Telling(session, IndexedWordsMaker.Make(story));
        var shares = Shares(session, telling, key.Value);
        var likeliest = shares.OrderByDescending(share => share.Value).ThenByDescending(share => share.Key).Take(limit * Spare).ToList();
        var articles = ArticleReading.ByKeys(session, likeliest.ConvertAll(share => share.Key));
        var least = LeastShare * telling.Sum(word => word.Weight);
        return likeliest
            .Where(share => articles.ContainsKey(share.Key) && !articles[share.Key].IsTeaser)
            .Select(share => (Article: articles[share.Key], Likeness: share.Value * Kinship(story, articles[share.Key])))
            .Where(other => other.Likeness >= least && ContentHash.Of(other.Article) != ContentHash.Of(story))
            .OrderByDescending(other => other.Likeness).ThenByDescending(other => other.Article.SortTime)
            .DistinctBy(other => ContentHash.Of(other.Article))
            .Take(limit)
            .Select(other => other.Article)
            .ToList();
    }

    private static List<(string Word, double Weight)> Telling(SqliteSession session, IndexedWords words)
    {
        var articles = session.Number("SELECT max(Id) FROM Articles") ?? 0;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, share) in new[] { (words.Title, TitleShare), (words.Lead, LeadShare), (words.Body, 1) })
        {
            foreach (var word in field.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                counts[word] = counts.GetValueOrDefault(word) + share;
        }

        return counts
            .Select(count => (Word: count.Key, Weight: (1 + Math.Log(count.Value)) * Ranking.Weight(articles, ArticlesWith(session, count.Key))))
            .OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal)
            .Take(TellingWords)
            .ToList();
    }

    private static long ArticlesWith(SqliteSession session, string word) =>
        new VocabularyPages(session).Count(word) ?? 0;

    /// <summary>For each story but this one the weight of the words it shares.</summary>
    private static Dictionary<long, double> Shares(SqliteSession session, List<(string Word, double Weight)> telling, long own)
    {
        var shares = new Dictionary<long, double>();
        foreach (var (word, weight) in telling)
        {
            var keys = session.Query(
                "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match ORDER BY rowid DESC LIMIT @limit",
                row => row.GetInt64(0),
                ("@match", MatchExpression.Quoted([word])),
                ("@limit", MostOfWord));
            foreach (var key in keys.Where(key => key != own))
                shares[key] = shares.GetValueOrDefault(key) + weight;
        }

        return shares;
    }

    private static double Kinship(Article story, Article other) =>
        (other.Language == story.Language ? 1 : OtherLanguage) * (other.TopicIds.Intersect(story.TopicIds).Any() ? SameTopic : 1);
}
