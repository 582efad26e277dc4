using Microsoft.Extensions.Logging;

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Finds out whether a channel post in doubt is there. Message ids of a channel are given in order, and "not modified" in answer to an edit of
/// the buttons proves that a message carries them: so the ids behind the last known one are tried until one is ours or there is none. Where
/// that proves nothing, the editors are asked. Nothing else goes to the channel in the meantime, so the post can only be in that place.
/// </summary>
public sealed class Reconciler(
    IDoubtBook doubts, IDeliveryQueue queue, IPostProber prober, Pacer pacer, DeliveryPump pump, DoubtSignal signal, TimeProvider clock,
    ILogger<Reconciler> logger)
{
    /// <summary>Somebody else may have posted in between, but not much more than this within the time of a restart.</summary>
    private const int MostProbes = 10;

    /// <summary>Looks, half a minute apart, that may prove nothing before a person is asked: Telegram's trouble is mostly shorter.</summary>
    private const int MostUnclearLooks = 10;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A request whose answer was lost (a time-out, a 504, a cut line) may still be carried out: "not there" is believed only when it is said this long
    /// after the doubt was first looked at. "There" is believed at once.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Dictionary<DeliveryKey, int> _unclear = [];
    private readonly Dictionary<DeliveryKey, long> _missingSince = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await signal.WaitAsync(_missingSince.Count == 0 ? LookEvery : Grace, clock, cancellationToken);
            var open = await doubts.ToProbeAsync(cancellationToken);
            foreach (var settled in _missingSince.Keys.Except(open.Select(doubt => doubt.Delivery.Key)).ToList())
                _missingSince.Remove(settled);
            foreach (var doubt in open.Where(doubt => !IsWaiting(doubt.Delivery.Key)))
                await SettleAsync(doubt, cancellationToken);
        }
    }

    private async Task SettleAsync(DoubtfulPost doubt, CancellationToken cancellationToken)
    {
        if (await AnswerAsync(doubt, cancellationToken) is not { } answer)
            return;

        _unclear.Remove(doubt.Delivery.Key);
        _missingSince.Remove(doubt.Delivery.Key);
        await doubts.ResolveAsync(doubt.Delivery.Key, answer, cancellationToken);
        Log.DoubtSettled(logger, doubt.Delivery.Key.DispatchId, doubt.Delivery.ChatId, answer.GetType().Name);
        pump.Wake();
    }

    /// <returns>Null when Telegram cannot be asked now, or its answer is not yet to be believed.</returns>
    private async Task<DoubtAnswer?> AnswerAsync(DoubtfulPost doubt, CancellationToken cancellationToken)
    {
        var content = await queue.ContentAsync(doubt.Delivery.Key.DispatchId, cancellationToken);
        if (content is null || doubt.LastMessageId is not { } last)
            return new DoubtAnswer.AskEditors();

        for (var id = last + 1; id <= last + MostProbes; id++)
        {
            switch (await ProbeAsync(doubt.Delivery, content, id, cancellationToken))
            {
                case ProbeAnswer.Ours ours:
                    return new DoubtAnswer.IsThere(id, ours.Form);
                case ProbeAnswer.NotFound:
                    return IsGone(doubt.Delivery.Key) ? new DoubtAnswer.SendAgain() : null;
                case ProbeAnswer.Unclear unclear:
                    Log.ProbeUnclear(logger, doubt.Delivery.ChatId, unclear.Reason);
                    return IsHopeless(doubt.Delivery.Key) ? new DoubtAnswer.AskEditors() : null;
            }
        }

        return new DoubtAnswer.AskEditors();
    }

    /// <summary>It was not there, and it is too early to ask again.</summary>
    private bool IsWaiting(DeliveryKey key) => _missingSince.TryGetValue(key, out var since) && clock.GetElapsedTime(since) < Grace;

    /// <summary>Whether "not there" is believed: not the first time.</summary>
    private bool IsGone(DeliveryKey key) => !_missingSince.TryAdd(key, clock.GetTimestamp());

    private bool IsHopeless(DeliveryKey key) => (_unclear[key] = _unclear.GetValueOrDefault(key) + 1) >= MostUnclearLooks;

    private async Task<ProbeAnswer> ProbeAsync(
        PendingDelivery delivery, DispatchContent content, int messageId, CancellationToken cancellationToken)
    {
        while (true)
        {
            await pacer.WaitForReplyAsync(delivery.ChatId, delivery.ChatKind, cancellationToken);
            ProbeAnswer answer;
            try
            {
                answer = await prober.ProbeAsync(delivery, content, messageId, cancellationToken);
            }
            finally
            {
                pacer.Release(delivery.ChatId);
            }

            if (answer is not ProbeAnswer.Wait wait)
                return answer;
            pacer.Flooded(delivery.ChatId, delivery.ChatKind, wait.RetryAfter);
        }
    }
}
