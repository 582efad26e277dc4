using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDeliveryQueue(InMemoryState state) : IDeliveryQueue
{
    public Task<Recovery> RecoverAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var recovery = Recovery.Nothing;
            foreach (var delivery in state.Deliveries.Where(delivery => delivery.State == DeliveryState.Sending).ToList())
            {
                delivery.State = DeliveryState.Unknown;
                var head = Head(state, delivery);
                var result = OutcomeRules.Decide(head, new SendOutcome.Unknown("interrupted"), state.Now);
                Record(state, result);
                recovery =
                    result.IsToBeProbed ? recovery with { ToBeProbed = recovery.ToBeProbed + 1 } :
                    result.IsResend ? recovery with { Resent = recovery.Resent + 1 } :
                    result.State == DeliveryState.Pending ? recovery with { Repeated = recovery.Repeated + 1 } :
                    recovery with { Unknown = recovery.Unknown + 1 };
            }

            return Task.FromResult(recovery);
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
            var ready = state.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Pending && !heldTargets.Contains(delivery.TargetId))
                .Where(delivery => !Of(delivery).IsPaused && !IsClosed(delivery.TargetId))
                .Where(delivery => !IsPutOff(delivery, now) && !WaitsBehindAnother(delivery, now))
                .OrderBy(delivery => delivery.Lane)
                .ThenBy(delivery => delivery.Lane == Lane.ChannelPosts && Of(delivery).OriginId is null)
                .ThenBy(delivery => delivery.Lane == Lane.ReaderCorrections ? -Of(delivery).OriginId : delivery.DispatchId)
                .ThenBy(delivery => delivery.Activity).ThenBy(delivery => delivery.TargetId)
                .DistinctBy(delivery => delivery.TargetId);
            var heads = new List<PendingDelivery>();
            foreach (var lane in ready.GroupBy(delivery => delivery.Lane))
                heads.AddRange(lane.Take(heads.Count >= limit ? Math.Max(1, limit / 8) : limit).Select(delivery => Head(state, delivery)));
            return Task.FromResult<IReadOnlyList<PendingDelivery>>(heads);
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult(state.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Pending && IsPutOff(delivery, now))
                .Min(delivery => delivery.DueAt));
        }
    }

    public Task<IReadOnlySet<DeliveryKey>> CommitAsync(
        IReadOnlyList<DeliveryResult> results, IReadOnlyList<DeliveryKey> intents, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            foreach (var result in results)
                Record(state, result);
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

            var origin = dispatch.OriginId is { } id ? state.Dispatches.First(known => known.Id == id) : dispatch;
            var isGone = state.WithdrawnArticles.Contains(dispatch.ContentId) && dispatch.Kind != DispatchKind.Retraction;
            var article = origin.Kind == DispatchKind.Article && !isGone
                ? state.Articles.Find(known => known.Content.Id == dispatch.ContentId)?.Content
                : null;
            var broadcast = origin.Kind == DispatchKind.Broadcast ? state.Broadcasts.GetValueOrDefault(dispatch.ContentId) : null;
            var updatedAt = state.RevisedAt.TryGetValue(dispatch.ContentId, out var revised) ? revised : dispatch.CreatedAt;
            return Task.FromResult(article is null && broadcast is null && dispatch.Kind != DispatchKind.Digest
                ? null
                : new DispatchContent(dispatchId, article, broadcast, dispatch.Kind)
                {
                    UpdatedAt = dispatch.Kind == DispatchKind.Correction ? updatedAt : null,
                });
        }
    }

    public Task<DispatchCounts> CountsAsync(long dispatchId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            int Count(Func<InMemoryDelivery, bool> which) =>
                state.Deliveries.Count(delivery => delivery.DispatchId == dispatchId && which(delivery));

            var dispatch = state.Dispatches.Find(known => known.Id == dispatchId);
            return Task.FromResult(new DispatchCounts(
                Sent: Count(delivery => delivery.State == DeliveryState.Sent),
                Blocked: Count(delivery => delivery is { State: DeliveryState.Rejected, IsBlocked: true }),
                Failed: Count(delivery => delivery is { State: DeliveryState.Rejected, IsBlocked: false } or { State: DeliveryState.Expired }),
                InDoubt: Count(delivery => delivery.State == DeliveryState.Unknown),
                Cancelled: Count(delivery => delivery.State == DeliveryState.Cancelled),
                Waiting: Count(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Sending),
                IsFannedOut: dispatch?.State != DispatchState.FanningOut)
            {
                Resent = dispatch?.Resent ?? 0,
                Unidentified = Count(delivery => delivery is { State: DeliveryState.Sent, MessageIds.Count: 0 }),
                Expired = Count(delivery => delivery.State == DeliveryState.Expired),
                IsPaused = dispatch is { IsPaused: true },
            });
        }
    }

    /// <summary>Nothing here takes room that must be given back.</summary>
    public Task<bool> ShrinkAsync(int sliceSize, DateTimeOffset readersSince, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The delivery with what is known of its target; the caller holds the gate.</summary>
    public static PendingDelivery Head(InMemoryState state, InMemoryDelivery delivery)
    {
        var target = state.Targets.First(known => known.Id == delivery.TargetId);
        var channel = state.Channels.Find(known => known.Id == delivery.ChannelId);
        var dispatch = state.Dispatches.First(known => known.Id == delivery.DispatchId);
        var interfaceLanguage = channel is null
            ? state.ReaderAt(target.Id)?.InterfaceLanguage ?? delivery.Language
            : channel.Settings.Languages is [var first, ..] ? first : delivery.Language;
        var copy = state.Deliveries.Find(known => known.DispatchId == dispatch.OriginId && known.TargetId == delivery.TargetId);
        return new PendingDelivery(
            delivery.Key, target.ChatId, target.ThreadId, target.Kind, delivery.Lane, delivery.Language, interfaceLanguage,
            delivery.ChannelId, delivery.Attempts, channel is { Settings.Preview: true })
        {
            Kind = dispatch.Kind,
            Doubts = delivery.Doubts,
            TimeZone = channel is null ? state.ReaderAt(target.Id)?.TimeZone : channel.Settings.TimeZone,
            Alert = state.AlertMatches.Find(match =>
                match.IsReason && match.DispatchId == (dispatch.OriginId ?? dispatch.Id) && match.TargetId == target.Id) is { } match
                && state.Alerts.TryGetValue(match.AlertId, out var alert) ? new AlertReason(alert.Id, alert.Query) : null,
            Copy = copy is { MessageIds: [var id, ..] }
                ? new Copy(id, copy.Form, state.Dispatches.First(known => known.Id == dispatch.OriginId).CreatedAt)
                : null,
        };
    }

    /// <summary>The caller holds the gate.</summary>
    public static void Record(InMemoryState state, DeliveryResult result)
    {
        var delivery = state.Deliveries.Find(known => known.Key == result.Key);
        if (delivery is { State: DeliveryState.Pending or DeliveryState.Sending or DeliveryState.Unknown })
        {
            delivery.State = result.State;
            delivery.IsBlocked = result.Target is TargetVerdict.Suspend or TargetVerdict.Forget;
            delivery.MessageIds = result.MessageIds;
            delivery.Form = result.Form;
            delivery.DueAt = result.DueAt;
            delivery.Reason = result.Reason;
            delivery.Attempts += result.CountsAsAttempt ? 1 : 0;
            delivery.Doubts += result.IsResend ? 1 : 0;
            Follow(state, delivery, result);
        }

        Heed(state, result);
    }

    private static void Follow(InMemoryState state, InMemoryDelivery delivery, DeliveryResult result)
    {
        var dispatch = state.Dispatches.First(known => known.Id == delivery.DispatchId);
        if (result.IsResend)
            dispatch.Resent++;
        if (result is { State: DeliveryState.Sent, MessageIds.Count: > 0 })
        {
            if (delivery.ChannelId is not null)
                state.ChannelTails[delivery.TargetId] = Math.Max(state.ChannelTails.GetValueOrDefault(delivery.TargetId), result.MessageIds.Max());
            InMemoryStoryChanges.AddLate(state, delivery);
        }

        if (result.IsToBeProbed)
            state.OpenDoubts.TryAdd(delivery.Key, false);
        else if (result.State == DeliveryState.Unknown && IsKeptForDigest(delivery))
            state.DigestItems.Add((delivery.TargetId, delivery.DispatchId));
        if (result is { State: DeliveryState.Rejected, Target: TargetVerdict.Fine } && delivery.ChannelId is not null)
            InMemoryNoticeBoard.Add(state, NoticeKind.PostRefused, delivery.Key, result.Reason ?? "");
        if (delivery.Lane == Lane.Digest && result.State != DeliveryState.Pending)
            state.DigestItems.RemoveWhere(item => item.TargetId == delivery.TargetId && state.IsTold(item.DispatchId, delivery.DispatchId));
    }

    private static bool IsKeptForDigest(InMemoryDelivery delivery) => delivery.Lane is Lane.Instant or Lane.BreakingToReaders;

    private static void Heed(InMemoryState state, DeliveryResult result)
    {
        var targetId = result.Key.TargetId;
        var isChannel = state.Channels.Exists(channel => channel.TargetId == targetId);
        if (result.NewChatId is { } chatId)
            Move(state, targetId, chatId);
        if (result.Target is TargetVerdict.Suspend or TargetVerdict.Forget
            || result.Target == TargetVerdict.Missing && !state.MissingTargets.Add(targetId))
        {
            if (isChannel && !state.Targets.First(target => target.Id == targetId).IsSuspended)
                InMemoryNoticeBoard.Add(state, NoticeKind.ChannelLost, result.Key, result.Reason ?? "");
            Suspend(state, targetId);
        }

        if (result.Target == TargetVerdict.Forget && state.ReaderAt(targetId) is { } reader)
        {
            state.Readers.Remove(reader.Id);
            foreach (var alert in state.Alerts.Values.Where(alert => alert.ReaderId == reader.Id).ToList())
                state.Alerts.Remove(alert.Id);
        }

        if (result.Target == TargetVerdict.Park && state.ParkedTargets.Add(targetId) && isChannel)
            InMemoryNoticeBoard.Add(state, NoticeKind.ChannelParked, result.Key, result.Reason ?? "");
        if (result is { Target: TargetVerdict.Fine, State: DeliveryState.Sent })
            state.MissingTargets.Remove(targetId);
    }

    private static void Suspend(InMemoryState state, long targetId)
    {
        state.Targets.First(target => target.Id == targetId).IsSuspended = true;
        if (state.ReaderAt(targetId) is { State: ReaderState.Active } reader)
            state.Readers[reader.Id] = reader with { State = ReaderState.Suspended };
        state.CancelPending(delivery => delivery.TargetId == targetId);
    }

    private static void Move(InMemoryState state, long targetId, long chatId)
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
        Suspend(state, targetId);
    }

    private bool Sweep(DateTimeOffset now)
    {
        var ended = state.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Pending)
            .Where(delivery => Of(delivery) is var dispatch && (dispatch.State == DispatchState.Cancelled || dispatch.ExpiresAt <= now))
            .ToList();
        ended.ForEach(End);
        return ended.Count > 0;
    }

    private void End(InMemoryDelivery delivery)
    {
        delivery.State = Of(delivery).State == DispatchState.Cancelled ? DeliveryState.Cancelled : DeliveryState.Expired;
        if (delivery.State == DeliveryState.Expired && IsKeptForDigest(delivery))
            state.DigestItems.Add((delivery.TargetId, delivery.DispatchId));
    }

    private InMemoryDispatch Of(InMemoryDelivery delivery) => state.Dispatches.First(dispatch => dispatch.Id == delivery.DispatchId);

    private bool IsClosed(long targetId) =>
        state.ParkedTargets.Contains(targetId) || state.OpenDoubts.Any(doubt => doubt.Key.TargetId == targetId && !doubt.Value);

    private bool WaitsBehindAnother(InMemoryDelivery delivery, DateTimeOffset now) => state.Deliveries.Exists(older =>
        older.State == DeliveryState.Pending && older.TargetId == delivery.TargetId && older.Lane == delivery.Lane
        && older.DispatchId < delivery.DispatchId && IsPutOff(older, now)
        && (Of(delivery).OriginId is not { } origin || Of(older).OriginId == origin));

    /// <summary>What set out later than now was put off before the clock was set back.</summary>
    private static bool IsPutOff(InMemoryDelivery delivery, DateTimeOffset now) => delivery.DueAt > now && delivery.SetOutAt <= now;

    private bool Intend(DeliveryKey key, DateTimeOffset now)
    {
        var delivery = state.Deliveries.Find(known => known.Key == key);
        if (delivery is not { State: DeliveryState.Pending })
            return false;

        if (!IsWanted(delivery))
            delivery.State = DeliveryState.Cancelled;
        else if (Of(delivery).ExpiresAt <= now)
            End(delivery);
        else if (!Of(delivery).IsPaused)
            delivery.State = DeliveryState.Sending;
        delivery.SetOutAt = now;
        return delivery.State == DeliveryState.Sending;
    }

    private bool IsWanted(InMemoryDelivery delivery)
    {
        var dispatch = Of(delivery);
        if (dispatch.State == DispatchState.Cancelled || state.Targets.First(target => target.Id == delivery.TargetId).IsSuspended)
            return false;
        if (dispatch.OriginId is not null)
            return true;
        if (delivery.ChannelId is { } channelId)
            return state.Channels.Exists(channel => channel.Id == channelId && !channel.IsPaused);
        if (state.ReaderAt(delivery.TargetId) is not { State: ReaderState.Active } reader)
            return false;
        if (delivery.Lane != Lane.Instant)
            return delivery.Lane != Lane.BreakingToReaders || reader.WantsBreaking;

        var article = state.Articles.Find(known => known.Content.Id == dispatch.ContentId)?.Content;
        return article is not null
            && (reader.TopicIds.Overlaps(article.TopicIds) || InMemoryAlerts.Brings(state, dispatch.Id, delivery.TargetId));
    }
}
