using TribuneBot.Core.Articles;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Articles;

internal sealed class ReadCounter(UnitWork work) : IReadCounter
{
    public void Count(long articleId, DateTimeOffset now) => work.AfterSave((session, _) => session.Execute(
        """
        INSERT INTO ReadPresses (Hour, ArticleId, Presses) VALUES (@hour, @article, 1)
        ON CONFLICT (Hour, ArticleId) DO UPDATE SET Presses = Presses + 1
        """,
        ("@hour", HourOf(now)),
        ("@article", articleId)));

    /// <summary>Whole hours since 1970, UTC.</summary>
    public static long HourOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 3600;
}
