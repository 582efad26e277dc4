using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Walks the entries that match, newest first, and stops at a number or at a time. FTS5 cannot be stopped between two matches that lie far
/// apart; where much may have to be walked, it is asked for one stretch of keys after another.
/// </summary>
/// <param name="from">The lowest key that counts.</param>
/// <param name="until">The first key that counts no more.</param>
/// <param name="isLate">Whether the time is up.</param>
internal sealed class IndexWalk(SqliteSession session, long from, long until, Func<bool> isLate)
{
    private const long Much = 20_000;

    /// <summary>Where the stretches begin, as shares of the whole: most questions are answered by the newest.</summary>
    private static readonly double[] Stretches = [1 / 64.0, 1 / 16.0, 1 / 4.0, 1 / 2.0, 3 / 4.0];

    /// <summary>The time was up before the end.</summary>
    public bool IsCutShort { get; private set; }

    /// <param name="counted">Of so many it is told what stands where.</param>
    /// <param name="work">Entries that must be walked, roughly.</param>
    public List<IndexMatch> Newest(string match, int limit, int counted, long work)
    {
        var found = new List<IndexMatch>();
        foreach (var (first, end) in StretchesOf(work))
        {
            if (found.Count > 0 || first != from)
                IsCutShort |= isLate();
            if (IsCutShort)
                break;

            Read(match, first, end, Math.Min(limit, counted) - found.Count, found);
            if (found.Count >= counted)
                AddKeys(match, first, Math.Min(end, found.Count == 0 ? end : found[^1].Key), limit - found.Count, found);
            if (found.Count >= limit)
                break;
        }

        return found;
    }

    /// <summary>As <see cref="Newest"/>, below a key, without counts.</summary>
    public List<long> OlderThan(string match, long key, int limit) => Keys(match, from, Math.Min(key, until), limit);

    private void AddKeys(string match, long first, long end, int limit, List<IndexMatch> found) =>
        found.AddRange(Keys(match, first, end, limit).Select(key => new IndexMatch(key, [])));

    private List<long> Keys(string match, long first, long end, int limit) => session.Query(
        "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match AND rowid >= @from AND rowid < @until ORDER BY rowid DESC LIMIT @limit",
        row => row.GetInt64(0),
        ("@match", match),
        ("@from", first),
        ("@until", end),
        ("@limit", limit));

    private void Read(string match, long first, long end, int limit, List<IndexMatch> found)
    {
        if (limit <= 0)
            return;

        using var rows = session.Read(
            """
            SELECT rowid, counts(ArticleIndex) FROM ArticleIndex
            WHERE ArticleIndex MATCH @match AND rowid >= @from AND rowid < @until ORDER BY rowid DESC LIMIT @limit
            """,
            ("@match", match),
            ("@from", first),
            ("@until", end),
            ("@limit", limit));
        while (rows.Read())
            found.Add(new IndexMatch(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)));
    }

    private IEnumerable<(long From, long Until)> StretchesOf(long work)
    {
        var end = until;
        if (work > Much)
        {
            var oldest = Math.Max(from, session.Number("SELECT min(IndexKey) FROM Articles") ?? 0);
            var newest = Math.Min(until, (session.Number("SELECT max(IndexKey) FROM Articles") ?? 0) + 1);
            foreach (var share in Stretches)
            {
                var first = newest - (long)((newest - oldest) * share);
                if (first >= end || first <= from)
                    continue;

                yield return (first, end);
                end = first;
            }
        }

        yield return (from, end);
    }
}
