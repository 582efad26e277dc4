using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Dispatch;

internal sealed class DeliveryQueue(TribuneFile file, StorageOptions options) : IDeliveryQueue
{
    private readonly FanOut _fanOut = new(file, options);

    public Task<Recovery> RecoverAsync(CancellationToken cancellationToken) =>
        file.WriteAsync(session => DeliveryRecovery.Run(session, file.Now), cancellationToken);

    public async Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _fanOut.StepAsync(sliceSize, now, cancellationToken) || await SweepAsync(now, cancellationToken);

    public async Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await SweepAsync(now, cancellationToken);
        return await file.TryReadSnapshotAsync(session => DeliveryHeads.Find(session, heldTargets, limit, now), cancellationToken);
    }

    public async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = await file.TryReadAsync(
            session => session.Number(
                "SELECT min(DueAt) FROM Deliveries WHERE State = 0 AND DueAt IS NOT NULL AND DueAt > @now AND coalesce(UpdatedAt, 0) <= @now",
                ("@now", now.ToUnixTimeMilliseconds())),
            cancellationToken);
        return next is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;
    }

    public async Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (results.Count == 0 && intents.Count == 0)
            return new HashSet<DeliveryKey>();
        return await file.TryWriteAsync(session => new DeliveryCommit(session, now).Run(results, intents), cancellationToken);
    }

    public async Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken)
    {
        var head = await file.ReadAsync(session => DispatchHead.Find(session, dispatchId), cancellationToken);
        if (head is null)
            return null;

        await using var db = await file.NewContextAsync(cancellationToken);
        var article = head.ArticleId is null
            ? null
            : await db.Articles.AsNoTracking().FirstOrDefaultAsync(row => row.Id == head.ArticleId, cancellationToken);
        var broadcast = head.BroadcastId is null
            ? null
            : await db.Broadcasts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == head.BroadcastId, cancellationToken);
        var isThere = article is not null || broadcast is not null || head.Kind == DispatchKind.Digest;
        return isThere
            ? new DispatchContent(dispatchId, article?.ToArticle(), broadcast?.ToBroadcast(), head.Kind) { UpdatedAt = head.UpdatedAt }
            : null;
    }

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken) => file.ReadAsync(
        session => session.Query(
            $"""
            SELECT coalesce(sum(Sent), 0), coalesce(sum(Blocked), 0), coalesce(sum(Failed), 0), coalesce(sum(InDoubt), 0),
                coalesce(sum(Cancelled), 0), coalesce(sum(Waiting), 0),
                coalesce((SELECT State <> {(int)DispatchState.FanningOut} FROM Dispatches WHERE Id = @id), 1),
                coalesce(sum(Expired), 0), coalesce(sum(Unidentified), 0), coalesce(sum(Resent), 0),
                coalesce((SELECT IsPaused FROM Dispatches WHERE Id = @id), 0)
            FROM DispatchLanes WHERE DispatchId = @id
            """,
            row => new DispatchCounts(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2) + row.GetInt32(7), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetBoolean(6))
            {
                Expired = row.GetInt32(7),
                Unidentified = row.GetInt32(8),
                Resent = row.GetInt32(9),
                IsPaused = row.GetBoolean(10),
            },
            ("@id", dispatchId))[0],
        cancellationToken);

    public Task<bool> ShrinkAsync(int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken) =>
        DeliveryShrink.StepAsync(file, sliceSize, readersSince, cancellationToken);

    private async Task<bool> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await file.TryReadAsync(session => DeliverySweep.IsNeeded(session, now), cancellationToken)
        && await file.TryWriteAsync(session => DeliverySweep.Run(session, now), cancellationToken);
}
