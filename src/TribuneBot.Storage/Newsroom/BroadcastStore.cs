using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Newsroom;

internal sealed class BroadcastStore(UnitWork work, RowIdSources ids) : IBroadcastStore
{
    private readonly BroadcastDrafts _drafts = new(work);

    public async Task<Broadcast?> FindAsync(long broadcastId, CancellationToken cancellationToken) =>
        (await work.Db.Broadcasts.FindAsync([broadcastId], cancellationToken))?.ToBroadcast();

    public async Task<Broadcast?> OpenOfAsync(long editorId, CancellationToken cancellationToken)
    {
        await work.Db.Broadcasts
            .Where(row => row.EditorId == editorId && (row.State == BroadcastState.Composing || row.State == BroadcastState.Previewed))
            .LoadAsync(cancellationToken);

        // Asked of the tracked rows: one that this unit has cancelled is still open in the table.
        return work.Db.Broadcasts.Local
            .Where(row => row.EditorId == editorId && row.State is BroadcastState.Composing or BroadcastState.Previewed)
            .MaxBy(row => row.Id)?.ToBroadcast();
    }

    public async Task<Broadcast> AddAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var row = new BroadcastRow
        {
            Id = await ids.Broadcasts.NextAsync(cancellationToken),
            EditorId = broadcast.EditorId,
            EditorChatId = broadcast.EditorChatId,
            CreatedAt = broadcast.CreatedAt,
        };
        row.Apply(broadcast);
        work.Db.Broadcasts.Add(row);
        return row.ToBroadcast();
    }

    public async Task UpdateAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        if (await work.Db.Broadcasts.FindAsync([broadcast.Id], cancellationToken) is { } row)
            row.Apply(broadcast);
    }

    public async Task<Broadcast?> ConfirmAsync(
        long broadcastId, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var row = await work.Db.Broadcasts.FindAsync([broadcastId], cancellationToken);
        if (row is not { State: BroadcastState.Previewed })
            return null;

        var dispatchId = await ids.Dispatches.NextAsync(cancellationToken);
        row.State = BroadcastState.Sending;
        row.DispatchId = dispatchId;
        var dispatch = new NewDispatch(DispatchKind.Broadcast, ArticleId: null, broadcastId, Language: null, now, expiresAt);
        work.AfterSave((session, _) => DispatchRows.Add(session, dispatchId, dispatch));
        return row.ToBroadcast();
    }

    public async Task<Broadcast?> CorrectedOfAsync(long editorId, CancellationToken cancellationToken)
    {
        await work.Db.Broadcasts
            .Where(row => row.EditorId == editorId && row.State >= BroadcastState.Sending && row.AwaitedLanguage != null)
            .LoadAsync(cancellationToken);
        return work.Db.Broadcasts.Local
            .Where(row => row.EditorId == editorId)
            .Select(row => row.ToBroadcast())
            .Where(broadcast => broadcast.AwaitsCorrection)
            .MaxBy(broadcast => broadcast.Id);
    }

    public Task SaveDraftAsync(long broadcastId, string language, FormattedText? text, CancellationToken cancellationToken)
    {
        _drafts.Save(broadcastId, language, text);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, FormattedText>> DraftAsync(long broadcastId, CancellationToken cancellationToken) =>
        _drafts.ReadAsync(broadcastId, cancellationToken);

    public Task<bool> IsWithdrawnAsync(long broadcastId, CancellationToken cancellationToken) => work.File.ReadAsync(
        session => session.Scalar(
            """
            SELECT 1 FROM Broadcasts b JOIN Dispatches y ON y.OriginId = b.DispatchId AND y.Kind = @retraction
            WHERE b.Id = @id
            """,
            ("@id", broadcastId),
            ("@retraction", (int)DispatchKind.Retraction)) is not null,
        cancellationToken);

    public Task<AudienceCount> CountAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var plan = FanOutPlan.Of(broadcast);
        return work.File.ReadAsync(session => Count(session, plan, work.File.Now), cancellationToken);
    }

    private static AudienceCount Count(SqliteSession session, FanOutPlan plan, DateTimeOffset now)
    {
        var candidates = AudienceSql.Candidates(plan);
        (string, object?)[] arguments = [.. AudienceSql.Arguments(plan, defaultLanguage: "", now), ("@from", 0L), ("@to", long.MaxValue)];
        var byLanguage = session.Query(
            $"SELECT Language, count(*) FROM ({AudienceSql.Readers(plan, candidates)}) GROUP BY Language",
            row => (Language: row.GetString(0), Readers: row.GetInt32(1)),
            arguments).ToDictionary(group => group.Language, group => group.Readers, StringComparer.Ordinal);
        var chosen = session.Number($"SELECT count(*) FROM ({AudienceSql.Chosen(candidates)})", arguments)!.Value;
        return new AudienceCount(byLanguage, (int)chosen - byLanguage.Values.Sum());
    }
}
