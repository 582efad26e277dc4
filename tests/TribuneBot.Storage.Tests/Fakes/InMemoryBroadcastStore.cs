using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemoryBroadcastStore(InMemoryState state) : IBroadcastStore
{
    private readonly Dictionary<long, Broadcast> _changed = [];
    private readonly Dictionary<(long BroadcastId, string Language), FormattedText?> _drafts = [];
    private readonly List<InMemoryDispatch> _dispatches = [];

    public Task<Broadcast?> FindAsync(long broadcastId, CancellationToken cancellationToken) => Task.FromResult(Find(broadcastId));

    public Task<Broadcast?> OpenOfAsync(long editorId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult(state.Broadcasts.Keys.Concat(_changed.Keys).Distinct().Select(id => Find(id)!)
                .Where(broadcast => broadcast.EditorId == editorId)
                .Where(broadcast => broadcast.State is BroadcastState.Composing or BroadcastState.Previewed)
                .MaxBy(broadcast => broadcast.Id));
        }
    }

    public Task<Broadcast> AddAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var added = broadcast with { Id = state.NextId() };
        _changed.Add(added.Id, added);
        return Task.FromResult(added);
    }

    public Task UpdateAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        if (Find(broadcast.Id) is { } stored)
            _changed[broadcast.Id] = broadcast with { DispatchId = stored.DispatchId };
        return Task.CompletedTask;
    }

    public Task<Broadcast?> ConfirmAsync(
        long broadcastId, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        if (Find(broadcastId) is not { State: BroadcastState.Previewed } broadcast)
            return Task.FromResult<Broadcast?>(null);

        var dispatch = new InMemoryDispatch { Id = state.NextId(), Kind = DispatchKind.Broadcast, ContentId = broadcastId, CreatedAt = now, StartAt = now, ExpiresAt = expiresAt };
        _dispatches.Add(dispatch);
        _changed[broadcastId] = broadcast with { State = BroadcastState.Sending, DispatchId = dispatch.Id };
        return Task.FromResult<Broadcast?>(_changed[broadcastId]);
    }

    public Task<Broadcast?> CorrectedOfAsync(long editorId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult(state.Broadcasts.Keys.Concat(_changed.Keys).Distinct().Select(id => Find(id)!)
                .Where(broadcast => broadcast.EditorId == editorId && broadcast.AwaitsCorrection)
                .MaxBy(broadcast => broadcast.Id));
        }
    }

    public Task SaveDraftAsync(long broadcastId, string language, FormattedText? text, CancellationToken cancellationToken)
    {
        _drafts[(broadcastId, language)] = text;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, FormattedText>> DraftAsync(long broadcastId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var drafts = new Dictionary<(long BroadcastId, string Language), FormattedText?>(_drafts);
            foreach (var (key, text) in state.Drafts)
                drafts.TryAdd(key, text);
            return Task.FromResult<IReadOnlyDictionary<string, FormattedText>>(drafts
                .Where(draft => draft.Key.BroadcastId == broadcastId && draft.Value is not null)
                .ToDictionary(draft => draft.Key.Language, draft => draft.Value!));
        }
    }

    public Task<bool> IsWithdrawnAsync(long broadcastId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var dispatchId = Find(broadcastId)?.DispatchId;
            return Task.FromResult(dispatchId is not null
                && state.Dispatches.Exists(known => known.Kind == DispatchKind.Retraction && known.OriginId == dispatchId));
        }
    }

    public Task<AudienceCount> CountAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var chosen = state.Readers.Values.Where(reader => InMemoryAudience.IsChosen(reader, broadcast)).ToList();
            var byLanguage = chosen
                .Select(reader => InMemoryAudience.LanguageOf(reader, broadcast))
                .OfType<string>()
                .CountBy(language => language)
                .ToDictionary(StringComparer.Ordinal);
            return Task.FromResult(new AudienceCount(byLanguage, chosen.Count - byLanguage.Values.Sum()));
        }
    }

    public void Stop(long dispatchId)
    {
        var broadcast = state.Broadcasts.Values.Concat(_changed.Values).LastOrDefault(known => known.DispatchId == dispatchId);
        if (broadcast is { State: BroadcastState.Sending })
            _changed[broadcast.Id] = broadcast with { State = BroadcastState.Stopped };
    }

    public void Write()
    {
        foreach (var broadcast in _changed.Values)
            state.Broadcasts[broadcast.Id] = broadcast;
        foreach (var (key, text) in _drafts)
        {
            if (text is null)
                state.Drafts.Remove(key);
            else
                state.Drafts[key] = text;
        }

        state.Dispatches.AddRange(_dispatches);
    }

    private Broadcast? Find(long id)
    {
        lock (state.Gate)
            return _changed.GetValueOrDefault(id) ?? state.Broadcasts.GetValueOrDefault(id);
    }
}
