using Microsoft.Data.Sqlite;
using SQLitePCL;
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
    private const long Much = 1_000;

    /// <summary>How many times as many as expected may come before it is read the other way.</summary>
    private const int Surprise = 4;

    /// <summary>Where the stretches begin, as shares of the whole: most questions are answered by the newest.</summary>
    private static readonly double[] Stretches = [1 / 64.0, 1 / 16.0, 1 / 4.0, 1 / 2.0, 3 / 4.0];

    /// <summary>The time was up before the end.</summary>
    public bool IsCutShort { get; private set; }

    /// <param name="counted">Of so many it is told what stands where.</param>
    /// <param name="work">Entries that must be walked, roughly, and so the most that can match; null when that is not known.</param>
    public List<IndexMatch> Newest(IndexQuestion question, int limit, int counted, long? work)
    {
        var found = new List<IndexMatch>();
        var stretches = StretchesOf(work, question.Since);
        var (newest, walked) = (stretches[0].Until, 0.0);
        foreach (var (first, end) in stretches)
        {
            if (walked > 0)
                IsCutShort |= isLate();
            if (IsCutShort)
                break;

            var match = question.From(first);
            var expected = walked > 0 ? found.Count * ((double)end - first) / walked : work ?? limit;
            if (counted == 0 || found.Count + expected >= limit || !TryReadAll(match, first, end, (int)expected + Surprise, found))
                Read(match, first, end, limit, counted, found);
            walked = (double)newest - first;
            if (found.Count >= limit)
                break;
        }

        return found;
    }

    /// <summary>As <see cref="Newest"/>, below a key, without counts.</summary>
    public List<long> OlderThan(IndexQuestion question, long key, int limit)
    {
        var end = Math.Min(key, until);
        var since = Math.Clamp(question.Since, from, Math.Max(from, end));
        var keys = Keys(question.Text, since, end, limit);
        if (since > from && keys.Count < limit)
            keys.AddRange(Keys(question.Older, from, since, limit - keys.Count));
        return keys;
    }

    private void AddKeys(string match, long first, long end, int limit, List<IndexMatch> found) =>
        found.AddRange(Keys(match, first, end, limit).Select(key => new IndexMatch(key, [])));

    private List<long> Keys(string match, long first, long end, int limit) => session.Query(
        "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match AND rowid >= @from AND rowid < @until ORDER BY rowid DESC LIMIT @limit",
        static row => raw.sqlite3_column_int64(row.Handle, 0),
        ("@match", match),
        ("@from", first),
        ("@until", end),
        ("@limit", limit));

    private void Read(string match, long first, long end, int limit, int counted, List<IndexMatch> found)
    {
        found.AddRange(WithCounts(match, first, end, "DESC", Math.Min(limit, counted) - found.Count));
        if (found.Count >= counted)
            AddKeys(match, first, Math.Min(end, found.Count == 0 ? end : found[^1].Key), limit - found.Count, found);
    }

    /// <summary>
    /// Where hardly anything matches, all of it has to be walked, and FTS5 walks from old to new in two thirds of the time: to go back it
    /// decodes each page of a list to its end first.
    /// </summary>
    /// <returns>False when more came than was expected; nothing was added.</returns>
    private bool TryReadAll(string match, long first, long end, int expected, List<IndexMatch> found)
    {
        var all = WithCounts(match, first, end, "ASC", Surprise * expected + 1);
        if (all.Count > Surprise * expected)
            return false;

        all.Reverse();
        found.AddRange(all);
        return true;
    }

    private List<IndexMatch> WithCounts(string match, long first, long end, string order, int limit) => limit <= 0 ? [] : session.Query(
        $"""
        SELECT rowid, counts(ArticleIndex) FROM ArticleIndex
        WHERE ArticleIndex MATCH @match AND rowid >= @from AND rowid < @until ORDER BY rowid {order} LIMIT @limit
        """,
        MatchOf,
        ("@match", match),
        ("@from", first),
        ("@until", end),
        ("@limit", limit));

    /// <summary>Past the provider, which asks of each value first whether there is one: that takes longer than finding the row.</summary>
    private static IndexMatch MatchOf(SqliteDataReader row) => new(raw.sqlite3_column_int64(row.Handle, 0), raw.sqlite3_column_blob(row.Handle, 1).ToArray());

    private List<(long From, long Until)> StretchesOf(long? work, long since)
    {
        var stretches = StretchesOf(work);
        var split = stretches.FindIndex(stretch => stretch.From < since && since < stretch.Until);
        if (split >= 0)
        {
            stretches.Insert(split + 1, (stretches[split].From, since));
            stretches[split] = (since, stretches[split].Until);
        }

        return stretches;
    }

    private List<(long From, long Until)> StretchesOf(long? work)
    {
        if (work is null or <= Much)
            return [(from, until)];

        var oldest = Math.Max(from, session.Number("SELECT min(IndexKey) FROM Articles") ?? 0);
        var newest = Math.Min(until, (session.Number("SELECT max(IndexKey) FROM Articles") ?? 0) + 1);
        var (stretches, end) = (new List<(long, long)>(), newest);
        foreach (var share in Stretches)
        {
            var first = newest - (long)((newest - oldest) * share);
            if (first >= end || first <= oldest)
                continue;

            stretches.Add((first, end));
            end = first;
        }

        stretches.Add((oldest, end));
        return stretches;
    }
}
