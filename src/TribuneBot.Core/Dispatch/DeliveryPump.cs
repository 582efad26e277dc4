using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Moves deliveries from the durable table to their chats.
/// 1. Outcomes of finished sends are collected.
/// 2. The heads of the queue are loaded: one per target, by lane; targets that must wait are left out, so they never block others.
/// 3. The pacer grants some of them.
/// 4. One transaction records the outcomes and commits the intents (intent before send).
/// 5. The intents that still hold are sent; each ends in an outcome, and the loop starts again.
/// </summary>
public sealed class DeliveryPump(
    IDeliveryQueue queue, IPostSender sender, Pacer pacer, TimeProvider clock, ILogger<DeliveryPump> logger)
{
    private const int MostInFlight = 64;
    private const int MostHeads = 256;

    /// <summary>Deliveries that became due without a wake-up (made by another process) are noticed within this time.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>How long requests in flight may still answer when the program stops; less than the ten seconds it has.</summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan UnauthorizedPause = TimeSpan.FromMinutes(1);

    private readonly DispatchSignal _signal = new();
    private readonly ContentCache _contents = new(queue, clock);
    private readonly Dictionary<long, Task> _inFlight = [];
    private readonly Dictionary<long, TimeSpan> _waiting = [];
    private readonly Queue<PendingDelivery> _heads = new();
    private readonly Channel<Finished> _finished = Channel.CreateBounded<Finished>(MostInFlight);
    private readonly long _start = clock.GetTimestamp();
    private volatile bool _newWork = true;

    /// <summary>Monotonic: a clock that is set neither hurries nor delays a waiting chat.</summary>
    private TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>There are new deliveries; what is more urgent than the loaded heads goes first.</summary>
    public void Wake()
    {
        _newWork = true;
        _signal.Raise();
    }

    /// <summary>Runs until cancelled; then lets the requests in flight end and records their outcomes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var inDoubt = await queue.RecoverAsync(cancellationToken);
        if (inDoubt > 0)
            Log.DeliveriesInDoubt(logger, inDoubt);

        using var sending = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        try
        {
            while (true)
            {
                var wait = await StepAsync(sending.Token, cancellationToken);
                if (wait > TimeSpan.Zero)
                    await _signal.WaitAsync(wait, clock, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await StopAsync(sending);
        }
    }

    /// <returns>How long until the next step makes sense if nothing happens before.</returns>
    private async Task<TimeSpan> StepAsync(CancellationToken sending, CancellationToken cancellationToken)
    {
        var results = CollectResults();
        var wait = await LoadHeadsAsync(cancellationToken);
        var granted = new List<PendingDelivery>();
        wait = Shorter(wait, TakeGrants(granted));
        if (results.Count == 0 && granted.Count == 0)
            return wait;

        // Not cancellable: what was sent must be recorded, even while the program stops.
        var now = clock.GetUtcNow();
        var kept = await queue.CommitAsync(results, [.. granted.Select(delivery => delivery.Key)], now, CancellationToken.None);
        foreach (var delivery in granted)
            Launch(delivery, kept.Contains(delivery.Key), sending);

        return wait;
    }

    private async Task<TimeSpan> LoadHeadsAsync(CancellationToken cancellationToken)
    {
        ForgetReadyChats();
        if (_heads.Count > 0 && !_newWork)
            return LookEvery;

        _newWork = false;
        var now = clock.GetUtcNow();
        var heads = await queue.HeadsAsync([.. _inFlight.Keys, .. _waiting.Keys], MostHeads, now, cancellationToken);
        _heads.Clear();
        foreach (var head in heads)
            _heads.Enqueue(head);

        if (_heads.Count > 0)
            return LookEvery;

        var due = await queue.NextDueAsync(now, cancellationToken);
        var wait = due > now ? Shorter(LookEvery, due.Value - now) : LookEvery;
        return _waiting.Count == 0 ? wait : Shorter(wait, _waiting.Values.Min() - Elapsed);
    }

    private void ForgetReadyChats()
    {
        var now = Elapsed;
        foreach (var ready in _waiting.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
            _waiting.Remove(ready);
    }

    /// <returns>How long until the first of the heads that stay may be granted.</returns>
    private TimeSpan TakeGrants(List<PendingDelivery> granted)
    {
        var hadHeads = _heads.Count > 0;
        while (_inFlight.Count + granted.Count < MostInFlight && _heads.TryPeek(out var head))
        {
            var decision = pacer.TryGrant(head.ChatId, head.ChatKind);
            if (!decision.IsGranted && !decision.IsChatBusy)
                return decision.Wait;

            _heads.Dequeue();
            if (decision.IsGranted)
                granted.Add(head);
            else
                _waiting[head.Key.TargetId] = Elapsed + decision.Wait;
        }

        // All loaded heads are used up: there may be more. Otherwise only an answer can free a place.
        return hadHeads && _heads.Count == 0 ? TimeSpan.Zero : LookEvery;
    }

    private List<DeliveryResult> CollectResults()
    {
        var results = new List<DeliveryResult>();
        while (_finished.Reader.TryRead(out var finished))
        {
            var (delivery, outcome) = finished;
            _inFlight.Remove(delivery.Key.TargetId);
            results.Add(OutcomeRules.Decide(delivery, outcome, clock.GetUtcNow()));
            Heed(delivery, outcome);
        }

        return results;
    }

    private void Heed(PendingDelivery delivery, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.FloodWait flood:
                pacer.Flooded(delivery.ChatId, delivery.ChatKind, flood.RetryAfter);
                Log.FloodWait(logger, delivery.ChatId, flood.RetryAfter);
                break;
            case SendOutcome.Unauthorized:
                pacer.HoldAll(UnauthorizedPause);
                Log.Unauthorized(logger);
                break;
            case SendOutcome.Rejected rejected:
                Log.Rejected(logger, delivery.Key.DispatchId, delivery.ChatId, rejected.Reason);
                break;
            case SendOutcome.Unknown unknown:
                Log.OutcomeUnknown(logger, delivery.Key.DispatchId, delivery.ChatId, unknown.Reason);
                break;
        }
    }

    private void Launch(PendingDelivery delivery, bool holds, CancellationToken sending)
    {
        if (holds)
            _inFlight[delivery.Key.TargetId] = SendAsync(delivery, sending);
        else
            pacer.Release(delivery.ChatId);
    }

    private async Task SendAsync(PendingDelivery delivery, CancellationToken sending)
    {
        SendOutcome outcome;
        try
        {
            var content = await _contents.GetAsync(delivery.Key.DispatchId, sending);
            outcome = content is null
                ? new SendOutcome.Rejected("its content is gone")
                : await sender.SendAsync(delivery, content, sending);
        }
        catch (OperationCanceledException) when (sending.IsCancellationRequested)
        {
            outcome = new SendOutcome.Unknown("the program stopped before Telegram answered");
        }
        catch (Exception exception)
        {
            // One message that cannot be sent must not end the sending of all others; whether it left is not known.
            Log.SendFailed(logger, exception, delivery.Key.DispatchId);
            outcome = new SendOutcome.Unknown("an error of this program");
        }

        pacer.Release(delivery.ChatId);
        await _finished.Writer.WriteAsync(new Finished(delivery, outcome), CancellationToken.None);
        _signal.Raise();
    }

    private async Task StopAsync(CancellationTokenSource sending)
    {
        sending.CancelAfter(StopGrace);
        await Task.WhenAll(_inFlight.Values);
        var results = CollectResults();
        if (results.Count > 0)
            await queue.CommitAsync(results, [], clock.GetUtcNow(), CancellationToken.None);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private sealed record Finished(PendingDelivery Delivery, SendOutcome Outcome);
}
