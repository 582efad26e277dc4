using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

/// <summary>
/// Keys of the word index: the second of the story's time and a sequence within it, so that newest-first and after:/before: are key
/// ranges. Few bits of sequence, because FTS5 stores the difference of neighbouring keys with every word; a crowded second runs over into
/// the next ones.
/// </summary>
internal sealed class IndexKeys(SqliteSession session)
{
    private const int PerSecond = 32;

    private readonly Dictionary<long, long> _nextOfSecond = [];

    /// <summary>The lowest key of a moment: stories at or after it have a key at least as high.</summary>
    public static long First(DateTimeOffset time) => time.ToUnixTimeSeconds() * PerSecond;

    /// <summary>The moment of a story, to the second; a little later for one that a crowded second pushed on.</summary>
    public static DateTimeOffset TimeOf(long key) => DateTimeOffset.FromUnixTimeSeconds(key / PerSecond);

    /// <summary>A free key. The article must take it before the next one is asked for.</summary>
    public long Take(DateTimeOffset time)
    {
        var first = First(time);
        var key = _nextOfSecond.GetValueOrDefault(first, first);
        if (session.Scalar("SELECT 1 FROM Articles WHERE IndexKey = @key", ("@key", key)) is not null)
            key = EndOfRun(key);
        _nextOfSecond[first] = key + 1;
        return key;
    }

    /// <summary>The first free key after a taken one.</summary>
    private long EndOfRun(long taken) => session.Number(
        """
        SELECT a.IndexKey + 1 FROM Articles a
        WHERE a.IndexKey >= @taken AND NOT EXISTS (SELECT 1 FROM Articles b WHERE b.IndexKey = a.IndexKey + 1)
        ORDER BY a.IndexKey LIMIT 1
        """,
        ("@taken", taken)) ?? taken + 1;
}
