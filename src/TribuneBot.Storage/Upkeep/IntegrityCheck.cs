using TribuneBot.Storage.Database;
using TribuneBot.Storage.Search;

namespace TribuneBot.Storage.Upkeep;

/// <summary>Compares what the file holds with what it says of itself: pages, the word index, the counts that are kept beside the rows.</summary>
internal static class IntegrityCheck
{
    private static readonly (string Problem, string Sql)[] Counted =
    [
        ("articles have no entry in the word index",
            "SELECT count(*) FROM Articles WHERE IndexKey NOT IN (SELECT rowid FROM ArticleIndex) AND Id NOT IN (SELECT ArticleId FROM Withdrawals)"),
        ("entries of the word index have no article",
            "SELECT count(*) FROM ArticleIndex_docsize WHERE id NOT IN (SELECT IndexKey FROM Articles)"),
        ("articles share an index key",
            "SELECT count(*) - count(DISTINCT IndexKey) FROM Articles"),
        ("entries of the topic index have no article",
            "SELECT count(*) FROM ArticleTopics WHERE IndexKey NOT IN (SELECT IndexKey FROM Articles)"),
        ("rows refer to something that is not there",
            "SELECT count(*) FROM pragma_foreign_key_check"),
        ("deliveries belong to no dispatch",
            "SELECT count(*) FROM Deliveries WHERE DispatchId NOT IN (SELECT Id FROM Dispatches)"),
        ("lanes of dispatches were counted wrongly",
            """
            SELECT count(*) FROM DispatchLanes l LEFT JOIN (
                SELECT DispatchId, Lane, sum(State IN (0, 1)) Waiting, sum(State = 2) Sent, sum(State IN (4, 5)) Refused,
                    sum(State = 6) Cancelled, sum(State = 7) InDoubt
                FROM Deliveries GROUP BY DispatchId, Lane) d USING (DispatchId, Lane)
            WHERE (SELECT NOT x.IsShrunk FROM Dispatches x WHERE x.Id = l.DispatchId)
                AND (l.Waiting, l.Sent, l.Blocked + l.Failed + l.Expired, l.Cancelled, l.InDoubt)
                IS NOT (coalesce(d.Waiting, 0), coalesce(d.Sent, 0), coalesce(d.Refused, 0), coalesce(d.Cancelled, 0), coalesce(d.InDoubt, 0))
            """),
    ];

    public static IntegrityReport Run(SqliteSession session)
    {
        var problems = session.Query("PRAGMA quick_check(10)", row => row.GetString(0)).Where(line => line != "ok").ToList();
        foreach (var (problem, sql) in Counted)
        {
            if (session.Number(sql) is > 0 and var count)
                problems.Add($"{count} {problem}.");
        }

        problems.AddRange(IndexProblems(session));
        return new IntegrityReport(
            problems,
            session.Number("SELECT count(*) FROM Articles")!.Value,
            session.Number("SELECT count(*) FROM Readers")!.Value,
            session.Number("SELECT coalesce(sum(Waiting), 0) FROM DispatchLanes")!.Value);
    }

    /// <summary>What a renewal of the index ("reindex") mends.</summary>
    private static IEnumerable<string> IndexProblems(SqliteSession session)
    {
        if (session.Scalar("SELECT 1 FROM Articles LIMIT 1") is null)
            yield break;

        if (!IndexState.Read(session).IsCurrent)
        {
            yield return "The word index was made by other rules for words, or its renewal is unfinished: run \"reindex\", or let the bot renew it.";
            yield break;
        }

        var (looked, stale, unknown) = IndexSample.Look(session);
        if (stale > 0)
            yield return $"{stale} of {looked} entries of the word index are not what their articles say: run \"reindex\".";
        if (unknown > 0)
            yield return $"{unknown} of {looked} articles have words that the vocabulary does not know: run \"reindex\".";
    }

    /// <summary>FTS5 checks itself by way of an insert, so this part needs a writer.</summary>
    public static string? RunIndex(SqliteSession session)
    {
        try
        {
            session.Execute("INSERT INTO ArticleIndex (ArticleIndex) VALUES ('integrity-check')");
            return null;
        }
        catch (Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == 11)
        {
            return "The word index is damaged: run \"reindex --rebuild\".";
        }
    }
}
