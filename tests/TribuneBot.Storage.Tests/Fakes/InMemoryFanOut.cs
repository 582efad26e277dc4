using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;

namespace TribuneBot.Fakes;

/// <summary>One slice at a time, as the real one; the last step writes what is missing.</summary>
internal static class InMemoryFanOut
{
    private static readonly List<DispatchKind> Urgency =
        [DispatchKind.Retraction, DispatchKind.Broadcast, DispatchKind.Correction, DispatchKind.Article, DispatchKind.Digest];

    public static bool Step(InMemoryState state, int sliceSize, DateTimeOffset now)
    {
        var dispatch = state.Dispatches
            .Where(known => known.State == DispatchState.FanningOut && known.StartAt <= now)
            .OrderBy(known => Urgency.IndexOf(known.Kind)).ThenBy(known => known.Id)
            .FirstOrDefault();
        if (dispatch is null)
            return false;

        if (dispatch is { Kind: DispatchKind.Article, OriginId: null, IsMatched: false })
            InMemoryAlerts.Record(state, dispatch, now);

        var matching = Matching(state, dispatch, now).OrderBy(delivery => delivery.TargetId).ToList();
        if (dispatch.Cursor == long.MaxValue)
        {
            Add(state, matching, dispatch);
            dispatch.State = DispatchState.Sending;
            return true;
        }

        var slice = matching.Where(delivery => delivery.TargetId > dispatch.Cursor).Take(sliceSize).ToList();
        Add(state, slice, dispatch);
        dispatch.Cursor = slice.Count == sliceSize ? slice[^1].TargetId : long.MaxValue;
        return true;
    }

    private static void Add(InMemoryState state, List<InMemoryDelivery> deliveries, InMemoryDispatch dispatch)
    {
        state.Deliveries.AddRange(
            deliveries.Where(added => !state.Deliveries.Exists(known => known.Key == added.Key)).DistinctBy(added => added.Key).ToList());
        if (dispatch.Turn is not { } turn)
            return;

        foreach (var delivery in deliveries)
            state.DigestDays[delivery.TargetId] = turn.Day;
    }

    private static IEnumerable<InMemoryDelivery> Matching(InMemoryState state, InMemoryDispatch dispatch, DateTimeOffset now)
    {
        if (dispatch.OriginId is { } origin)
            return OfCopies(state, dispatch, origin);
        if (dispatch.Kind == DispatchKind.Digest)
            return OfDigest(state, dispatch);

        var article = dispatch.Kind == DispatchKind.Article ? state.Articles.Find(known => known.Content.Id == dispatch.ContentId)?.Content : null;
        var broadcast = dispatch.Kind == DispatchKind.Broadcast ? state.Broadcasts.GetValueOrDefault(dispatch.ContentId) : null;
        return ToChannels(state, dispatch, article, broadcast).Concat(ToReaders(state, dispatch, article, broadcast, now));
    }

    private static IEnumerable<InMemoryDelivery> OfCopies(InMemoryState state, InMemoryDispatch dispatch, long origin) =>
        from copy in state.Deliveries
        where copy.DispatchId == origin && copy is { State: DeliveryState.Sent, MessageIds.Count: > 0 }
        where state.Targets.Exists(target => target.Id == copy.TargetId && !target.IsSuspended)
        select new InMemoryDelivery
        {
            DispatchId = dispatch.Id,
            TargetId = copy.TargetId,
            Lane = InMemoryAudience.LaneOf(dispatch.Kind, copy.ChannelId is not null),
            Language = copy.Language,
            ChannelId = copy.ChannelId,
            Activity = copy.Activity,
        };

    private static IEnumerable<InMemoryDelivery> OfDigest(InMemoryState state, InMemoryDispatch dispatch) =>
        from target in state.TurnsOf(dispatch.Turn!.Zone, dispatch.Turn.Day, dispatch.Turn.Hour)
        let reader = state.ReaderAt(target)
        where reader is { State: ReaderState.Active }
        select new InMemoryDelivery
        {
            DispatchId = dispatch.Id,
            TargetId = target,
            Lane = Lane.Digest,
            Language = reader.InterfaceLanguage,
        };

    private static IEnumerable<InMemoryDelivery> ToChannels(
        InMemoryState state, InMemoryDispatch dispatch, Article? article, Broadcast? broadcast)
    {
        foreach (var channel in state.Channels.Where(channel => !channel.IsPaused && channel.TargetId != 0))
        {
            var language = article is not null && InMemoryAudience.Wants(channel.Settings, article) ? article.Language :
                broadcast is not null && broadcast.ChannelIds.Contains(channel.Id)
                    ? broadcast.LanguageFor(channel.Settings, state.DefaultLanguage)
                    : null;
            if (language is null || state.Targets.Exists(target => target.Id == channel.TargetId && target.IsSuspended))
                continue;

            yield return new InMemoryDelivery
            {
                DispatchId = dispatch.Id,
                TargetId = channel.TargetId,
                Lane = InMemoryAudience.LaneOf(dispatch.Kind, isChannel: true),
                Language = language,
                ChannelId = channel.Id,
            };
        }
    }

    private static IEnumerable<InMemoryDelivery> ToReaders(
        InMemoryState state, InMemoryDispatch dispatch, Article? article, Broadcast? broadcast, DateTimeOffset now)
    {
        foreach (var reader in state.Readers.Values)
        {
            var target = state.TargetOf(reader.Id, threadId: null, ChatKind.Private).Id;
            var isTold = article is not null && (InMemoryAudience.Wants(reader, article)
                || (reader.State == ReaderState.Active && state.AlertMatches.Exists(match => match.DispatchId == dispatch.Id && match.TargetId == target)));
            var language = isTold ? article!.Language :
                broadcast is not null && InMemoryAudience.IsChosen(reader, broadcast) ? InMemoryAudience.LanguageOf(reader, broadcast) : null;
            if (language is null)
                continue;

            yield return new InMemoryDelivery
            {
                DispatchId = dispatch.Id,
                TargetId = target,
                Lane = InMemoryAudience.LaneOf(dispatch.Kind, isChannel: false),
                Language = language,
                Activity = InMemoryAudience.Activity(reader, now),
            };
        }
    }
}
