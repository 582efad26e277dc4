using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Of the newest stories that share a longer title word with this one, those that share most of its words.</summary>
internal sealed class RelatedStories(TribuneFile file) : IRelatedStories
{
    private const int MostWords = 8;
    private const int ShortestWord = 4;
    private const int Candidates = 100;

    public async Task<IReadOnlyList<Article>> RelatedAsync(long articleId, int limit, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var row = await db.Articles.AsNoTracking().FirstOrDefaultAsync(article => article.Id == articleId, cancellationToken);
        if (row is null)
            return [];

        var words = WordsOf(row.ToArticle());
        var telling = words.Where(word => word.Length >= ShortestWord).Take(MostWords).ToList();
        if (telling.Count == 0)
            return [];

        var match = string.Join(" OR ", telling.Select(word => $"\"{word}\""));
        var keys = await file.ReadAsync(
            session => session.Query(
                "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match ORDER BY rowid DESC LIMIT @limit",
                found => found.GetInt64(0),
                ("@match", $"{{Title Lead}} : ({match})"),
                ("@limit", Candidates)),
            cancellationToken);
        var candidates = await db.Articles.AsNoTracking()
            .Where(article => keys.Contains(article.IndexKey) && article.Id != articleId && !article.IsTeaser)
            .ToListAsync(cancellationToken);
        return candidates.Select(candidate => candidate.ToArticle())
            .OrderByDescending(candidate => WordsOf(candidate).Intersect(words).Count())
            .ThenByDescending(candidate => candidate.SortTime)
            .Take(limit)
            .ToList();
    }

    private static HashSet<string> WordsOf(Article article)
    {
        var words = IndexedWordsMaker.Make(article);
        return [.. words.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. words.Lead.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
