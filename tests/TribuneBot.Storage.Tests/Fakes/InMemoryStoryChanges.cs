using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

/// <summary>Corrections and retractions; the caller holds the gate.</summary>
internal static class InMemoryStoryChanges
{
    public static void CorrectArticle(InMemoryState state, long articleId)
    {
        state.RevisedAt[articleId] = state.Now;
        Correct(state, Announcements(state, DispatchKind.Article, articleId));
    }

    public static void CorrectBroadcast(InMemoryState state, long broadcastId) =>
        Correct(state, Announcements(state, DispatchKind.Broadcast, broadcastId));

    public static bool WithdrawArticle(InMemoryState state, long articleId)
    {
        if (!state.Articles.Exists(article => article.Content.Id == articleId) || !state.WithdrawnArticles.Add(articleId))
            return false;

        Retract(state, Announcements(state, DispatchKind.Article, articleId));
        return true;
    }

    public static bool WithdrawBroadcast(InMemoryState state, long broadcastId) =>
        Retract(state, Announcements(state, DispatchKind.Broadcast, broadcastId));

    public static void Stop(InMemoryState state, InMemoryDispatch dispatch)
    {
        if (dispatch.State >= DispatchState.Done)
            return;

        dispatch.State = DispatchState.Cancelled;
        state.CancelPending(delivery => delivery.DispatchId == dispatch.Id);
    }

    /// <summary>A message that was on its way while its change fanned out.</summary>
    public static void AddLate(InMemoryState state, InMemoryDelivery sent)
    {
        var changes = state.Dispatches.Where(change =>
            change.OriginId == sent.DispatchId && change.State != DispatchState.Cancelled && change.StartAt <= state.Now
            && sent.SetOutAt <= change.StartAt && sent.MessageIds.Count > 0);
        foreach (var change in changes.Where(change => !state.Deliveries.Exists(known => known.Key == new DeliveryKey(change.Id, sent.TargetId))).ToList())
        {
            state.Deliveries.Add(new InMemoryDelivery
            {
                DispatchId = change.Id,
                TargetId = sent.TargetId,
                Lane = InMemoryAudience.LaneOf(change.Kind, sent.ChannelId is not null),
                Language = sent.Language,
                ChannelId = sent.ChannelId,
            });
        }
    }

    private static List<InMemoryDispatch> Announcements(InMemoryState state, DispatchKind kind, long contentId) =>
        state.Dispatches.FindAll(dispatch => dispatch.Kind == kind && dispatch.ContentId == contentId && dispatch.OriginId is null);

    private static IEnumerable<InMemoryDispatch> ChangesOf(InMemoryState state, InMemoryDispatch origin) =>
        state.Dispatches.Where(dispatch => dispatch.OriginId == origin.Id);

    private static bool IsRetracted(InMemoryState state, InMemoryDispatch origin) =>
        ChangesOf(state, origin).Any(change => change.Kind == DispatchKind.Retraction);

    private static void Correct(InMemoryState state, List<InMemoryDispatch> announcements)
    {
        foreach (var origin in announcements.Where(origin => !IsRetracted(state, origin)).ToList())
        {
            var waiting = ChangesOf(state, origin)
                .Where(change => change.State == DispatchState.FanningOut && change.Cursor == 0).ToList();
            waiting.ForEach(change => change.StartAt = CorrectionRules.StartAt(change.CreatedAt, state.Now));
            if (waiting.Count == 0)
                Add(state, origin, DispatchKind.Correction, CorrectionRules.StartAt(state.Now, state.Now));
        }
    }

    private static bool Retract(InMemoryState state, List<InMemoryDispatch> announcements)
    {
        var open = announcements.FindAll(origin => !IsRetracted(state, origin));
        foreach (var origin in open)
        {
            Stop(state, origin);
            Add(state, origin, DispatchKind.Retraction, state.Now);
        }

        return open.Count > 0;
    }

    private static void Add(InMemoryState state, InMemoryDispatch origin, DispatchKind kind, DateTimeOffset startAt)
    {
        foreach (var older in ChangesOf(state, origin).ToList())
            Stop(state, older);
        state.Dispatches.Add(new InMemoryDispatch
        {
            Id = state.NextId(),
            Kind = kind,
            ContentId = origin.ContentId,
            OriginId = origin.Id,
            CreatedAt = state.Now,
            StartAt = startAt,
            ExpiresAt = state.Now + CorrectionRules.TimeToLive,
        });
    }
}
