using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDispatchDesk(InMemoryState state, InMemoryBroadcastStore broadcasts) : IDispatchDesk
{
    private readonly List<Action> _steps = [];

    public Task<bool> PauseAsync(long dispatchId, CancellationToken cancellationToken) => SetPaused(dispatchId, isPaused: true);

    public Task<bool> ResumeAsync(long dispatchId, CancellationToken cancellationToken) => SetPaused(dispatchId, isPaused: false);

    public Task StopAsync(long dispatchId, CancellationToken cancellationToken)
    {
        broadcasts.Stop(dispatchId);
        _steps.Add(() =>
        {
            if (state.Dispatches.Find(known => known.Id == dispatchId) is { } dispatch)
                InMemoryStoryChanges.Stop(state, dispatch);
        });
        return Task.CompletedTask;
    }

    public Task CorrectBroadcastAsync(long broadcastId, CancellationToken cancellationToken)
    {
        _steps.Add(() => InMemoryStoryChanges.CorrectBroadcast(state, broadcastId));
        return Task.CompletedTask;
    }

    public Task<bool> WithdrawBroadcastAsync(long broadcastId, CancellationToken cancellationToken)
    {
        InMemoryDispatch? dispatch;
        bool isRetracted;
        lock (state.Gate)
        {
            dispatch = state.Dispatches.Find(known => known.Kind == DispatchKind.Broadcast && known.ContentId == broadcastId);
            isRetracted = state.Dispatches.Exists(known => known.Kind == DispatchKind.Retraction && known.OriginId == dispatch?.Id);
        }

        if (dispatch is null || isRetracted)
            return Task.FromResult(false);

        broadcasts.Stop(dispatch.Id);
        _steps.Add(() => InMemoryStoryChanges.WithdrawBroadcast(state, broadcastId));
        return Task.FromResult(true);
    }

    public Task<bool> WithdrawArticleAsync(long articleId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (!state.Articles.Exists(article => article.Content.Id == articleId) || state.WithdrawnArticles.Contains(articleId))
                return Task.FromResult(false);
        }

        _steps.Add(() => InMemoryStoryChanges.WithdrawArticle(state, articleId));
        return Task.FromResult(true);
    }

    public Task<bool> ResolveAsync(DeliveryKey key, DoubtAnswer answer, CancellationToken cancellationToken)
    {
        bool isOpen;
        lock (state.Gate)
            isOpen = state.OpenDoubts.ContainsKey(key);
        if (isOpen)
            _steps.Add(() => InMemoryDoubtBook.Resolve(state, key, answer));
        return Task.FromResult(isOpen);
    }

    /// <summary>The caller holds the gate.</summary>
    public void Write() => _steps.ForEach(step => step());

    private Task<bool> SetPaused(long dispatchId, bool isPaused)
    {
        InMemoryDispatch? dispatch;
        lock (state.Gate)
            dispatch = state.Dispatches.Find(known => known.Id == dispatchId && known.State < DispatchState.Done);
        if (dispatch is null)
            return Task.FromResult(false);

        _steps.Add(() => dispatch.IsPaused = isPaused);
        return Task.FromResult(true);
    }
}
