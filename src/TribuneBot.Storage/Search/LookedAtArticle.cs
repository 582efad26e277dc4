using TribuneBot.Core.Search.Relevance;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>An article at the second look.</summary>
/// <param name="Title">Folded, to be compared with the query as a whole.</param>
/// <param name="Words">How often it has each.</param>
internal sealed record LookedAtArticle(string Title, AnalysedArticle Article, Dictionary<string, int> Words)
{
    /// <param name="language">Of an article that is gone from the table, though not from the index: it has no words.</param>
    public static LookedAtArticle Read(SqliteSession session, long key, string language)
    {
        using var row = session.Read("SELECT Title, Lead, Text, Language FROM Articles WHERE IndexKey = @key", ("@key", key));
        var article = row.Read()
            ? AnalysedArticle.Of(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))
            : new AnalysedArticle(language, [], []);
        return new LookedAtArticle(
            article.Body.Count + article.Title.Count == 0 ? "" : Core.Languages.Words.Join(row.GetString(0)), article,
            article.Frequencies());
    }
}
