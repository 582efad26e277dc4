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
    IDeliveryQueue queue, IDigestBook digests, IPostSender sender, Pacer pacer, IPacerMemory memory, DoubtSignal doubts, TimeProvider clock,
    ILogger<DeliveryPump> logger)
{
    /// <summary>Loaded at once for each request that may be in flight: so that loading is rare, and what is loaded is fresh.</summary>
    private const int HeadsPerRequest = 4;

    /// <summary>A digest is read at a glance; what is left out is a number at its end.</summary>
    private const int MostDigestItems = 10;

    /// <summary>Deliveries that became due without a wake-up (made by another process) are noticed within this time.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>How long requests in flight may still answer when the program stops; less than the ten seconds it has.</summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan UnauthorizedPause = TimeSpan.FromMinutes(1);

    private readonly DispatchSignal _signal = new();
    private readonly PacerKeeper _keeper = new(pacer, memory, clock);
    private readonly ContentCache _contents = new(queue, clock);
    private readonly Dictionary<long, Task> _inFlight = [];
    private readonly Dictionary<long, TimeSpan> _waiting = [];
    private readonly LaneHeads _heads = new();
    private readonly Channel<Finished> _finished = Channel.CreateBounded<Finished>(pacer.MostInFlight);
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
        var recovery = await queue.RecoverAsync(cancellationToken);
        if (recovery.InDoubt > 0)
            Log.DeliveriesInDoubt(logger, recovery.InDoubt, recovery.Unknown, recovery.Resent, recovery.Repeated, recovery.ToBeProbed);
        doubts.Raise();
        await _keeper.RestoreAsync(cancellationToken);

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
        var wait = await LoadHeadsAsync(results, cancellationToken);
        var granted = new List<PendingDelivery>();
        wait = Shorter(wait, TakeGrants(granted));
        if (results.Count == 0 && granted.Count == 0)
            return wait;

        // Not cancellable: what was sent must be recorded, even while the program stops.
        var now = clock.GetUtcNow();
        var kept = await queue.CommitAsync(results, [.. granted.Select(delivery => delivery.Key)], now, CancellationToken.None);
        if (results.Exists(result => result.IsToBeProbed))
            doubts.Raise();
        foreach (var delivery in granted)
            Launch(delivery, kept.Contains(delivery.Key), sending);

        await _keeper.KeepAsync(CancellationToken.None);
        return results.Count > 0 && _heads.IsEmpty ? TimeSpan.Zero : wait;
    }

    /// <param name="results">Not committed yet: until then nothing else goes to their targets.</param>
    private async Task<TimeSpan> LoadHeadsAsync(List<DeliveryResult> results, CancellationToken cancellationToken)
    {
        ForgetReadyChats();
        if (!_heads.IsEmpty && !_heads.IsSpent && !_newWork)
            return LookEvery;

        _newWork = false;
        var now = clock.GetUtcNow();
        _heads.Load(await queue.HeadsAsync(
            [.. _inFlight.Keys, .. _waiting.Keys, .. results.Select(result => result.Key.TargetId)], pacer.MostInFlight * HeadsPerRequest, now, cancellationToken));
        if (!_heads.IsEmpty)
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
        while (_inFlight.Count + granted.Count < pacer.MostInFlight && _heads.Next() is { } head)
        {
            var decision = pacer.TryGrant(head.ChatId, head.ChatKind);
            if (!decision.IsGranted && !decision.IsChatBusy)
                return decision.Wait;

            _heads.Take(head, decision.IsGranted);
            if (decision.IsGranted)
                granted.Add(head);
            else
                _waiting[head.Key.TargetId] = Elapsed + decision.Wait;
        }

        // A lane's loaded heads are used up: there may be more. Otherwise only an answer can free a place.
        return _heads.IsSpent && _inFlight.Count + granted.Count < pacer.MostInFlight ? TimeSpan.Zero : LookEvery;
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
        // Preparing a request costs more than granting it: the loop goes on meanwhile.
        await Task.Yield();
        SendOutcome outcome;
        try
        {
            var content = await ContentAsync(delivery, sending);
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

    private async Task<DispatchContent?> ContentAsync(PendingDelivery delivery, CancellationToken sending)
    {
        var content = await _contents.GetAsync(delivery.Key.DispatchId, sending);
        return content is { Kind: DispatchKind.Digest }
            ? content with { Digest = await digests.ReadAsync(delivery.Key, MostDigestItems, sending) }
            : content;
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
