using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>Articles with all that their index words are made of, and nothing else.</summary>
internal static class ArticleTexts
{
    private const string Columns = "Id, Site, Title, Lead, Text, Language, SortTime, Agency, Author, Topics";

    public static Article? Find(SqliteSession session, long articleId) =>
        session.Query($"SELECT {Columns} FROM Articles WHERE Id = @id", Map, ("@id", articleId)).FirstOrDefault();

    public static List<Article> Newest(SqliteSession session, int count) => session.Query(
        $"SELECT {Columns} FROM Articles WHERE IsTeaser = 0 ORDER BY IndexKey DESC LIMIT @count", Map, ("@count", count));

    private static Article Map(SqliteDataReader row)
    {
        var sortTime = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6));
        return new Article
        {
            Id = row.GetInt64(0),
            Site = row.GetString(1),
            Title = row.GetString(2),
            Lead = row.GetString(3),
            Text = row.GetString(4),
            Language = row.GetString(5),
            SortTime = sortTime,
            FirstSeenAt = sortTime,
            Agency = row.IsDBNull(7) ? null : row.GetString(7),
            Author = row.IsDBNull(8) ? null : row.GetString(8),
            TopicIds = SpacedList.Split(row.GetString(9)),
        };
    }
}
