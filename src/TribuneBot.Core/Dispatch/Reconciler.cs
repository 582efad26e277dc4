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

    private readonly Dictionary<DeliveryKey, int> _unclear = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await signal.WaitAsync(LookEvery, clock, cancellationToken);
            foreach (var doubt in await doubts.ToProbeAsync(cancellationToken))
                await SettleAsync(doubt, cancellationToken);
        }
    }

    private async Task SettleAsync(DoubtfulPost doubt, CancellationToken cancellationToken)
    {
        if (await AnswerAsync(doubt, cancellationToken) is not { } answer)
            return;

        _unclear.Remove(doubt.Delivery.Key);
        await doubts.ResolveAsync(doubt.Delivery.Key, answer, cancellationToken);
        Log.DoubtSettled(logger, doubt.Delivery.Key.DispatchId, doubt.Delivery.ChatId, answer.GetType().Name);
        pump.Wake();
    }

    /// <returns>Null when Telegram cannot be asked now.</returns>
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
                    return new DoubtAnswer.SendAgain();
                case ProbeAnswer.Unclear unclear:
                    Log.ProbeUnclear(logger, doubt.Delivery.ChatId, unclear.Reason);
                    return IsHopeless(doubt.Delivery.Key) ? new DoubtAnswer.AskEditors() : null;
            }
        }

        return new DoubtAnswer.AskEditors();
    }

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
