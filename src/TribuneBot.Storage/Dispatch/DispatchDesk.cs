using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Dispatch;

/// <summary>
/// Answers from what is stored now and acts in the unit's own transaction, where every step asks again: of two editors who press at once, one
/// finds it done.
/// </summary>
internal sealed class DispatchDesk(UnitWork work) : IDispatchDesk
{
    public Task<bool> PauseAsync(long dispatchId, CancellationToken cancellationToken) => SetPausedAsync(dispatchId, isPaused: true, cancellationToken);

    public Task<bool> ResumeAsync(long dispatchId, CancellationToken cancellationToken) => SetPausedAsync(dispatchId, isPaused: false, cancellationToken);

    public async Task StopAsync(long dispatchId, CancellationToken cancellationToken)
    {
        var broadcast = await work.Db.Broadcasts.FirstOrDefaultAsync(row => row.DispatchId == dispatchId, cancellationToken);
        if (broadcast is { State: BroadcastState.Sending })
            broadcast.State = BroadcastState.Stopped;

        work.AfterSave((session, tallies) => DispatchRows.Stop(session, dispatchId, work.File.Now, tallies));
    }

    public Task CorrectBroadcastAsync(long broadcastId, CancellationToken cancellationToken)
    {
        work.AfterSave((session, tallies) => new StoryChanges(session, tallies, work.File.Now).CorrectBroadcast(broadcastId));
        return Task.CompletedTask;
    }

    public async Task<bool> WithdrawBroadcastAsync(long broadcastId, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(
            "SELECT 1 FROM Dispatches x WHERE x.BroadcastId = @id AND x.OriginId IS NULL AND NOT EXISTS (SELECT 1 FROM Dispatches y WHERE y.OriginId = x.Id AND y.Kind = 4)",
            broadcastId,
            cancellationToken))
        {
            return false;
        }

        if (await work.Db.Broadcasts.FindAsync([broadcastId], cancellationToken) is { State: BroadcastState.Sending } row)
            row.State = BroadcastState.Stopped;
        work.AfterSave((session, tallies) => new StoryChanges(session, tallies, work.File.Now).WithdrawBroadcast(broadcastId));
        return true;
    }

    public async Task<bool> WithdrawArticleAsync(long articleId, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(
            "SELECT 1 FROM Articles WHERE Id = @id AND NOT EXISTS (SELECT 1 FROM Withdrawals WHERE ArticleId = @id)", articleId, cancellationToken))
        {
            return false;
        }

        work.AfterSave((session, tallies) => new StoryChanges(session, tallies, work.File.Now).WithdrawArticle(articleId));
        return true;
    }

    public async Task<bool> ResolveAsync(DeliveryKey key, DoubtAnswer answer, CancellationToken cancellationToken)
    {
        var isOpen = await work.File.ReadAsync(
            session => session.Scalar(
                "SELECT 1 FROM OpenDoubts WHERE DispatchId = @dispatch AND TargetId = @target",
                ("@dispatch", key.DispatchId),
                ("@target", key.TargetId)) is not null,
            cancellationToken);
        if (isOpen)
            work.AfterSave((session, tallies) => Doubts.Resolve(session, key, answer, tallies, work.File.Now));
        return isOpen;
    }

    private async Task<bool> SetPausedAsync(long dispatchId, bool isPaused, CancellationToken cancellationToken)
    {
        var isRunning = await IsThereAsync(
            $"SELECT 1 FROM Dispatches WHERE Id = @id AND State < {(int)DispatchState.Done}", dispatchId, cancellationToken);
        if (isRunning)
        {
            work.AfterSave((session, _) => session.Execute(
                "UPDATE Dispatches SET IsPaused = @paused WHERE Id = @id", ("@paused", isPaused), ("@id", dispatchId)));
        }

        return isRunning;
    }

    private Task<bool> IsThereAsync(string sql, long id, CancellationToken cancellationToken) =>
        work.File.ReadAsync(session => session.Scalar(sql, ("@id", id)) is not null, cancellationToken);
}
