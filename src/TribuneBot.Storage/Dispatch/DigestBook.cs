using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class DigestBook(TribuneFile file) : IDigestBook
{
    /// <summary>Of articles.</summary>
    private const string Waiting =
        $"""
        FROM (SELECT DispatchId, AlertId FROM DigestItems WHERE TargetId = @target AND {DigestItems.IsTold}) i
            CROSS JOIN Dispatches x ON x.Id = i.DispatchId CROSS JOIN Articles a ON a.Id = x.ArticleId
            LEFT JOIN Alerts q ON q.Id = i.AlertId AND q.State = 0
        WHERE NOT EXISTS (SELECT 1 FROM Withdrawals w WHERE w.ArticleId = a.Id)
            AND (i.AlertId IS NULL OR q.Id IS NOT NULL)
        """;

    /// <summary>Not what an editor has stopped or withdrawn since.</summary>
    private static readonly string WaitingBroadcasts =
        $"""
        SELECT DISTINCT x.BroadcastId
        FROM (SELECT DispatchId FROM DigestItems WHERE TargetId = @target AND {DigestItems.IsTold}) i
            CROSS JOIN Dispatches x ON x.Id = i.DispatchId
        WHERE x.BroadcastId IS NOT NULL AND x.State <> {(int)DispatchState.Cancelled}
            AND NOT EXISTS (SELECT 1 FROM Dispatches r WHERE r.OriginId = x.Id AND r.Kind = {(int)DispatchKind.Retraction})
        ORDER BY x.BroadcastId DESC LIMIT @limit
        """;

    /// <summary>What did not arrive counts as that, also where an alert found it too.</summary>
    private const string OnlyQuery = "CASE WHEN count(*) = count(i.AlertId) THEN min(q.Query) END";

    public Task<IReadOnlyList<DigestZone>> ZonesAsync(CancellationToken cancellationToken) => file.ReadAsync(DigestRows.Zones, cancellationToken);

    public async Task<bool> AddAsync(DigestTurn turn, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        await file.ReadAsync(session => DigestRows.IsToLookAt(session, turn), cancellationToken)
        && await file.WriteAsync(session => DigestRows.Add(session, turn, expiresAt), cancellationToken);

    public async Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken)
    {
        (string, object?)[] arguments = [("@target", key.TargetId), ("@dispatch", key.DispatchId)];
        var (broadcastIds, found, counts) = await file.ReadAsync(
            session => (
                session.Query(WaitingBroadcasts, row => row.GetInt64(0), [.. arguments, ("@limit", limit)]),
                session.Query(
                    $"SELECT a.Id, {OnlyQuery} {Waiting} GROUP BY a.Id ORDER BY a.IndexKey DESC LIMIT @limit",
                    row => (Id: row.GetInt64(0), Query: row.IsDBNull(1) ? null : row.GetString(1)),
                    [.. arguments, ("@limit", limit)]),
                session.Query(
                    $"SELECT count(*), count(Query) FROM (SELECT {OnlyQuery} AS Query {Waiting} GROUP BY a.Id)",
                    row => (Total: row.GetInt32(0), OfAlerts: row.GetInt32(1)),
                    arguments)[0]),
            cancellationToken);

        var ids = found.ConvertAll(entry => entry.Id);
        await using var db = await file.NewContextAsync(cancellationToken);
        var articles = await db.Articles.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var broadcasts = broadcastIds.Count == 0
            ? []
            : await db.Broadcasts.AsNoTracking().Where(row => broadcastIds.Contains(row.Id)).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return new DigestContent([.. articles.OrderByDescending(row => row.IndexKey).Select(row => row.ToArticle())], counts.Total)
        {
            Alerts = found.Where(entry => entry.Query is not null).ToDictionary(entry => entry.Id, entry => entry.Query!),
            AlertTotal = counts.OfAlerts,
            Broadcasts = broadcasts.ConvertAll(row => row.ToBroadcast()),
        };
    }
}
