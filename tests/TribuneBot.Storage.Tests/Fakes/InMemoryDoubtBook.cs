using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDoubtBook(InMemoryState state) : IDoubtBook
{
    public Task<IReadOnlyList<DoubtfulPost>> ToProbeAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            IReadOnlyList<DoubtfulPost> posts =
            [
                .. from doubt in state.OpenDoubts
                   where !doubt.Value
                   orderby doubt.Key.DispatchId, doubt.Key.TargetId
                   let delivery = state.Deliveries.First(known => known.Key == doubt.Key)
                   select new DoubtfulPost(
                       InMemoryDeliveryQueue.Head(state, delivery),
                       state.ChannelTails.TryGetValue(doubt.Key.TargetId, out var tail) ? tail : null),
            ];
            return Task.FromResult(posts);
        }
    }

    public Task<bool> ResolveAsync(DeliveryKey key, DoubtAnswer answer, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(Resolve(state, key, answer));
    }

    /// <summary>The caller holds the gate.</summary>
    public static bool Resolve(InMemoryState state, DeliveryKey key, DoubtAnswer answer)
    {
        if (answer is DoubtAnswer.AskEditors)
            return Ask(state, key);
        if (!state.OpenDoubts.Remove(key))
            return false;

        InMemoryDeliveryQueue.Record(state, answer is DoubtAnswer.IsThere there
            ? new DeliveryResult(key, DeliveryState.Sent, there.MessageId is { } id ? [id] : []) { Form = there.Form }
            : new DeliveryResult(key, DeliveryState.Pending, []));
        return true;
    }

    private static bool Ask(InMemoryState state, DeliveryKey key)
    {
        if (!state.OpenDoubts.TryGetValue(key, out var isAsked) || isAsked)
            return false;

        state.OpenDoubts[key] = true;
        InMemoryNoticeBoard.Add(state, NoticeKind.PostInDoubt, key, "");
        return true;
    }
}
