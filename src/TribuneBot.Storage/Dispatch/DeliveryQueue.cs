using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class DeliveryQueue(TribuneFile file, string defaultLanguage) : IDeliveryQueue
{
    private readonly FanOut _fanOut = new(file, defaultLanguage);

    public Task<int> RecoverAsync(CancellationToken cancellationToken) =>
        file.WriteAsync(session => Recover(session, file.Now), cancellationToken);

    public async Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _fanOut.StepAsync(sliceSize, now, cancellationToken) || await SweepAsync(now, cancellationToken);

    public async Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await SweepAsync(now, cancellationToken);
        return await file.ReadAsync(session => DeliveryHeads.Find(session, heldTargets, limit, now), cancellationToken);
    }

    public async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = await file.ReadAsync(
            session => session.Number(
                "SELECT min(DueAt) FROM Deliveries WHERE State = 0 AND DueAt IS NOT NULL AND DueAt > @now",
                ("@now", now.ToUnixTimeMilliseconds())),
            cancellationToken);
        return next is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;
    }

    public async Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (results.Count == 0 && intents.Count == 0)
            return new HashSet<DeliveryKey>();
        return await file.WriteAsync(session => new DeliveryCommit(session, now).Run(results, intents), cancellationToken);
    }

    public async Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken)
    {
        var of = await file.ReadAsync(
            session => session.Query(
                "SELECT ArticleId, BroadcastId FROM Dispatches WHERE Id = @id",
                row => (ArticleId: row.IsDBNull(0) ? (long?)null : row.GetInt64(0), BroadcastId: row.IsDBNull(1) ? (long?)null : row.GetInt64(1)),
                ("@id", dispatchId)).FirstOrDefault(),
            cancellationToken);

        await using var db = await file.NewContextAsync(cancellationToken);
        var article = await db.Articles.AsNoTracking().FirstOrDefaultAsync(row => row.Id == of.ArticleId, cancellationToken);
        if (article is not null)
            return new DispatchContent(dispatchId, article.ToArticle(), Broadcast: null);

        var broadcast = await db.Broadcasts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == of.BroadcastId, cancellationToken);
        return broadcast is null ? null : new DispatchContent(dispatchId, Article: null, broadcast.ToBroadcast());
    }

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken) => file.ReadAsync(
        session => session.Query(
            $"""
            SELECT coalesce(sum(Sent), 0), coalesce(sum(Blocked), 0), coalesce(sum(Failed), 0), coalesce(sum(InDoubt), 0),
                coalesce(sum(Cancelled), 0), coalesce(sum(Waiting), 0),
                coalesce((SELECT State <> {(int)DispatchState.FanningOut} FROM Dispatches WHERE Id = @id), 1)
            FROM DispatchLanes WHERE DispatchId = @id
            """,
            row => new DispatchCounts(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetBoolean(6)),
            ("@id", dispatchId))[0],
        cancellationToken);

    private static int Recover(SqliteSession session, DateTimeOffset now)
    {
        var doubtful = session.Query(
            $"""
            UPDATE Deliveries SET State = {(int)DeliveryState.Unknown}, Reason = 'interrupted', UpdatedAt = @now
            WHERE State = 1 RETURNING DispatchId, Lane
            """,
            row => (DispatchId: row.GetInt64(0), Lane: (Lane)row.GetInt32(1)),
            ("@now", now.ToUnixTimeMilliseconds()));
        var tallies = new LaneTallies(session);
        foreach (var (dispatchId, lane) in doubtful)
            tallies.Move(dispatchId, lane, Tally.Waiting, Tally.InDoubt);
        tallies.Write();
        return doubtful.Count;
    }

    private async Task<bool> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await file.ReadAsync(session => DeliverySweep.IsNeeded(session, now), cancellationToken)
        && await file.WriteAsync(session => DeliverySweep.Run(session, now), cancellationToken);
}
