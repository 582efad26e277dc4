using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDeliveryQueue(InMemoryState state) : IDeliveryQueue
{
    public Task<int> RecoverAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var sending = state.Deliveries.Where(delivery => delivery.State == DeliveryState.Sending).ToList();
            sending.ForEach(delivery => delivery.State = DeliveryState.Unknown);
            return Task.FromResult(sending.Count);
        }
    }

    public Task<bool> FanOutAsync(int sliceSize, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(InMemoryFanOut.Step(state, sliceSize, now) || Sweep(now));
    }

    public Task<IReadOnlyList<PendingDelivery>> HeadsAsync(
        IReadOnlyCollection<long> heldTargets, int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            Sweep(now);
            IReadOnlyList<PendingDelivery> heads = state.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Pending && !heldTargets.Contains(delivery.TargetId))
                .Where(delivery => !(delivery.DueAt > now) && !WaitsBehindAnother(delivery, now))
                .OrderBy(delivery => delivery.Lane).ThenBy(delivery => delivery.DispatchId)
                .ThenBy(delivery => delivery.Activity).ThenBy(delivery => delivery.TargetId)
                .DistinctBy(delivery => delivery.TargetId)
                .Take(limit)
                .Select(Head)
                .ToList();
            return Task.FromResult(heads);
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult(state.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Pending && delivery.DueAt > now)
                .Min(delivery => delivery.DueAt));
        }
    }

    public Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            foreach (var result in results)
                Record(result);
            return Task.FromResult<IReadOnlySet<DeliveryKey>>(intents.Where(key => Intend(key, now)).ToHashSet());
        }
    }

    public Task<DispatchContent?> ContentAsync(long dispatchId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var dispatch = state.Dispatches.Find(known => known.Id == dispatchId);
            if (dispatch is null)
                return Task.FromResult<DispatchContent?>(null);

            var isArticle = dispatch.Kind == DispatchKind.Article;
            var article = isArticle ? state.Articles.Find(known => known.Content.Id == dispatch.ContentId)?.Content : null;
            var broadcast = isArticle ? null : state.Broadcasts.GetValueOrDefault(dispatch.ContentId);
            return Task.FromResult(article is null && broadcast is null ? null : new DispatchContent(dispatchId, article, broadcast));
        }
    }

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            int Count(Func<InMemoryDelivery, bool> which) =>
                state.Deliveries.Count(delivery => delivery.DispatchId == dispatchId && which(delivery));

            return Task.FromResult(new DispatchCounts(
                Sent: Count(delivery => delivery.State == DeliveryState.Sent),
                Blocked: Count(delivery => delivery is { State: DeliveryState.Rejected, IsBlocked: true }),
                Failed: Count(delivery => delivery is { State: DeliveryState.Rejected, IsBlocked: false } or { State: DeliveryState.Expired }),
                InDoubt: Count(delivery => delivery.State == DeliveryState.Unknown),
                Cancelled: Count(delivery => delivery.State == DeliveryState.Cancelled),
                Waiting: Count(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Sending),
                IsFannedOut: state.Dispatches.Find(known => known.Id == dispatchId)?.State != DispatchState.FanningOut));
        }
    }

    private bool Sweep(DateTimeOffset now)
    {
        var ended = state.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Pending)
            .Where(delivery => Of(delivery) is var dispatch && (dispatch.State == DispatchState.Cancelled || dispatch.ExpiresAt <= now))
            .ToList();
        ended.ForEach(delivery =>
            delivery.State = Of(delivery).State == DispatchState.Cancelled ? DeliveryState.Cancelled : DeliveryState.Expired);
        return ended.Count > 0;
    }

    private InMemoryDispatch Of(InMemoryDelivery delivery) => state.Dispatches.First(dispatch => dispatch.Id == delivery.DispatchId);

    private bool WaitsBehindAnother(InMemoryDelivery delivery, DateTimeOffset now) => state.Deliveries.Exists(older =>
        older.State == DeliveryState.Pending && older.TargetId == delivery.TargetId && older.Lane == delivery.Lane
        && older.DispatchId < delivery.DispatchId && older.DueAt > now);

    private PendingDelivery Head(InMemoryDelivery delivery)
    {
        var target = state.Targets.First(known => known.Id == delivery.TargetId);
        var channel = state.Channels.Find(known => known.Id == delivery.ChannelId);
        var interfaceLanguage = channel is null
            ? state.ReaderAt(target.Id)?.InterfaceLanguage ?? delivery.Language
            : channel.Settings.Languages is [var first, ..] ? first : delivery.Language;
        return new PendingDelivery(
            delivery.Key, target.ChatId, target.ThreadId, target.Kind, delivery.Lane, delivery.Language, interfaceLanguage,
            delivery.ChannelId, delivery.Attempts, channel is { Settings.Preview: true });
    }

    private void Record(DeliveryResult result)
    {
        var delivery = state.Deliveries.Find(known => known.Key == result.Key);
        if (delivery is { State: DeliveryState.Pending or DeliveryState.Sending or DeliveryState.Unknown })
        {
            delivery.State = result.State;
            delivery.IsBlocked = result.SuspendTarget;
            delivery.MessageIds = result.MessageIds;
            delivery.DueAt = result.DueAt;
            delivery.Reason = result.Reason;
            delivery.Attempts += result.CountsAsAttempt ? 1 : 0;
        }

        if (result.SuspendTarget)
            Suspend(result.Key.TargetId);
        if (result.NewChatId is { } chatId)
            Move(result.Key.TargetId, chatId);
    }

    private void Suspend(long targetId)
    {
        state.Targets.First(target => target.Id == targetId).IsSuspended = true;
        if (state.ReaderAt(targetId) is { State: ReaderState.Active } reader)
            state.Readers[reader.Id] = reader with { State = ReaderState.Suspended };
        state.CancelPending(delivery => delivery.TargetId == targetId);
    }

    private void Move(long targetId, long chatId)
    {
        var target = state.Targets.First(known => known.Id == targetId);
        var taken = state.Targets.Find(known => known.ChatId == chatId && known.ThreadId == target.ThreadId && known != target);
        if (taken is null)
        {
            target.ChatId = chatId;
            target.Kind = ChatKind.Supergroup;
            return;
        }

        for (var i = 0; i < state.Channels.Count; i++)
        {
            if (state.Channels[i].TargetId == targetId)
                state.Channels[i] = state.Channels[i] with { TargetId = taken.Id };
        }

        var moving = state.Deliveries.Where(delivery => delivery.TargetId == targetId && delivery.State == DeliveryState.Pending).ToList();
        foreach (var delivery in moving.Where(delivery => !state.Deliveries.Exists(known => known.Key == new DeliveryKey(delivery.DispatchId, taken.Id))))
            delivery.TargetId = taken.Id;
        Suspend(targetId);
    }

    private bool Intend(DeliveryKey key, DateTimeOffset now)
    {
        var delivery = state.Deliveries.Find(known => known.Key == key);
        if (delivery is not { State: DeliveryState.Pending })
            return false;

        delivery.State = !IsWanted(delivery) ? DeliveryState.Cancelled :
            Of(delivery).ExpiresAt <= now ? DeliveryState.Expired : DeliveryState.Sending;
        return delivery.State == DeliveryState.Sending;
    }

    private bool IsWanted(InMemoryDelivery delivery)
    {
        if (Of(delivery).State == DispatchState.Cancelled || state.Targets.First(target => target.Id == delivery.TargetId).IsSuspended)
            return false;
        if (delivery.ChannelId is { } channelId)
            return state.Channels.Exists(channel => channel.Id == channelId && !channel.IsPaused);
        if (state.ReaderAt(delivery.TargetId) is not { State: ReaderState.Active } reader)
            return false;
        if (delivery.Lane != Lane.Instant)
            return reader.WantsBreaking;

        var article = state.Articles.Find(known => known.Content.Id == Of(delivery).ContentId)?.Content;
        return article is not null && reader.TopicIds.Overlaps(article.TopicIds);
    }
}
