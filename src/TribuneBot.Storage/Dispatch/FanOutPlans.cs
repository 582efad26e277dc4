using Microsoft.Data.Sqlite;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Newsroom;

namespace TribuneBot.Storage.Dispatch;

/// <summary>Reads what is to be fanned out.</summary>
internal static class FanOutPlans
{
    /// <summary>
    /// Retractions, broadcasts, corrections, articles, digests, then the oldest: breaking news does not wait for a million rows of something else.
    /// </summary>
    public static FanOutPlan? Next(SqliteSession session, DateTimeOffset now) => session.Query(
        $"""
        SELECT x.Id, x.Kind, x.Cursor, a.Topics, a.Language, b.Audience, b.Topics, b.Texts, b.Channels, x.OriginId, x.ArticleId, x.AlertCursor,
            g.Zone, g.Day, g.IsLate, g.LastTold
        FROM Dispatches x LEFT JOIN Articles a ON a.Id = x.ArticleId LEFT JOIN Broadcasts b ON b.Id = x.BroadcastId
            LEFT JOIN Digests g ON g.DispatchId = x.Id
        WHERE x.State = {(int)DispatchState.FanningOut} AND x.StartAt <= @now
        ORDER BY CASE x.Kind WHEN {(int)DispatchKind.Retraction} THEN 0 WHEN {(int)DispatchKind.Broadcast} THEN 1
            WHEN {(int)DispatchKind.Correction} THEN 2 WHEN {(int)DispatchKind.Article} THEN 3 ELSE 4 END, x.Id
        LIMIT 1
        """,
        Read,
        ("@now", now.ToUnixTimeMilliseconds())).FirstOrDefault();

    private static FanOutPlan Read(SqliteDataReader row)
    {
        var kind = (DispatchKind)row.GetInt32(1);
        var origin = row.IsDBNull(9) ? (long?)null : row.GetInt64(9);
        var plan = new FanOutPlan(row.GetInt64(0), kind, row.GetInt64(2), Audience.Nobody, [], [], [], origin);
        return kind switch
        {
            DispatchKind.Article when !row.IsDBNull(3) => plan with
            {
                Audience = Audience.Topics,
                Topics = SpacedList.Split(row.GetString(3)),
                Languages = [row.GetString(4)],
                ArticleId = row.GetInt64(10),
                AlertCursor = row.GetInt64(11),
            },
            DispatchKind.Broadcast when !row.IsDBNull(5) => plan with
            {
                Audience = (Audience)row.GetInt32(5),
                Topics = SpacedList.Split(row.GetString(6)),
                Languages = [.. BroadcastTexts.Read(row.GetString(7)).Keys],
                ChannelIds = SpacedList.Split(row.GetString(8)),
            },
            DispatchKind.Digest when !row.IsDBNull(12) => plan with
            {
                Digest = new DigestPlan(row.GetString(12), row.GetInt32(13), row.GetBoolean(14), row.GetInt64(15)),
            },
            // What it announced is gone: it matches nobody.
            _ => plan,
        };
    }
}
