using Microsoft.Extensions.Logging;

namespace TribuneBot.Core.Dispatch;

/// <summary>
/// Moves deliveries from the durable table to their chats.
/// 1. What is staged leaves as the pacer grants it: its intent was committed before. A send that ends lets the next one leave at once, without
///    waking the loop: two wake-ups a send cost more than recording it.
/// 2. Beside that, one turn at a time, outcomes are recorded and the next intents committed (<see cref="QueueTaker"/>); those that still hold are
///    staged.
/// The loop and the sends share the stage under one lock.
/// </summary>
public sealed class DeliveryPump
{
    /// <summary>A digest is read at a glance; what is left out is a number at its end.</summary>
    private const int MostDigestItems = 10;

    /// <summary>How long requests in flight may still answer when the program stops; less than the ten seconds it has.</summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(6);

    /// <summary>Who is staged is asked nothing any more: in a longer hold it goes back, so that a stop or a withdrawal still reaches it.</summary>
    private static readonly TimeSpan HoldPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UnauthorizedPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(1);

    private readonly IDeliveryQueue _queue;
    private readonly IDigestBook _digests;
    private readonly IPostSender _sender;
    private readonly Pacer _pacer;
    private readonly DoubtSignal _doubts;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    private readonly DispatchSignal _signal = new();
    private readonly PacerKeeper _keeper;
    private readonly ContentCache _contents;
    private readonly QueueTaker _taker;
    private readonly Lock _lock = new();
    private readonly Stage _stage = new();
    private readonly Dictionary<long, Task> _inFlight = [];
    private readonly List<Finished> _finished = [];
    private readonly List<DeliveryResult> _results = [];
    private readonly long _start;
    private List<DeliveryResult> _recording = [];
    private Task? _turn;
    private TurnEnd? _turnEnd;
    private bool _hasMore = true;
    private TimeSpan _lookAt;
    private TimeSpan _tableOpensAt;
    private bool _isStopping;
    private volatile bool _woken;

    public DeliveryPump(
        IDeliveryQueue queue, IDigestBook digests, IPostSender sender, Pacer pacer, IPacerMemory memory, DoubtSignal doubts, TimeProvider clock,
        ILogger<DeliveryPump> logger)
    {
        (_queue, _digests, _sender, _pacer, _doubts, _clock, _logger) = (queue, digests, sender, pacer, doubts, clock, logger);
        _keeper = new PacerKeeper(pacer, memory, clock, logger);
        _contents = new ContentCache(queue, clock);
        _taker = new QueueTaker(queue, pacer, clock);
        _start = clock.GetTimestamp();
    }

    /// <summary>How long nothing leaves; zero while it is shorter than who is staged may wait.</summary>
    private TimeSpan HeldFor => _pacer.HeldFor is var held && held > HoldPatience ? held : TimeSpan.Zero;

    private TimeSpan Elapsed => _clock.GetElapsedTime(_start);

    /// <summary>There are new deliveries; what is more urgent than the loaded heads goes first.</summary>
    public void Wake()
    {
        _taker.Renew();
        _woken = true;
        _signal.Raise();
    }

    /// <summary>Runs until cancelled; then lets the requests in flight end and records their outcomes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var recovery = await _queue.RecoverAsync(cancellationToken);
        if (recovery.InDoubt > 0)
            Log.DeliveriesInDoubt(_logger, recovery.InDoubt, recovery.Unknown, recovery.Resent, recovery.Repeated, recovery.ToBeProbed);
        _doubts.Raise();
        await _keeper.RestoreAsync(cancellationToken);

        using var sending = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _clock);
        try
        {
            while (true)
            {
                var wait = await StepAsync(sending.Token, cancellationToken);
                await _signal.WaitAsync(wait, _clock, cancellationToken);
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
        var wait = Step(sending);
        await _keeper.KeepAsync(cancellationToken);
        return wait;
    }

    private TimeSpan Step(CancellationToken sending)
    {
        lock (_lock)
        {
            CollectResults();
            EndTurn();
            var wait = Launch(sending);
            BeginTurn();

            // While a turn runs, its end wakes the loop.
            return _turn is null ? Shorter(wait, Positive(Later(_lookAt, _tableOpensAt) - Elapsed)) : wait;
        }
    }

    private void CollectResults()
    {
        var now = _clock.GetUtcNow();
        foreach (var (delivery, outcome) in _finished)
            _results.Add(OutcomeRules.Decide(delivery, outcome, now));
        _finished.Clear();
    }

    private void EndTurn()
    {
        if (Interlocked.Exchange(ref _turnEnd, null) is not { } end)
            return;

        _turn = null;
        if (end.Turn is { } turn)
        {
            foreach (var delivery in turn.Staged)
                _stage.Add(delivery);
            (_hasMore, _lookAt) = (turn.HasMore, Elapsed + turn.LookAgainIn);
        }
        else
        {
            // Nothing was recorded and nothing new leaves; what is known of the sends is kept here until the file can be written again.
            _results.InsertRange(0, _recording);
            _tableOpensAt = Elapsed + StoragePause;
            if (end.Failure is not StorageUnavailableException trouble)
                throw new InvalidOperationException("The delivery queue failed.", end.Failure);

            Log.StorageUnavailable(_logger, trouble, _recording.Count);
        }
    }

    private TimeSpan Launch(CancellationToken sending)
    {
        if (HeldFor is { Ticks: > 0 } held)
        {
            foreach (var delivery in _stage.Clear())
                GiveBack(delivery, held);
            return held;
        }

        var room = _pacer.MostInFlight - _inFlight.Count;
        var wait = _stage.Leave(_pacer, room, Elapsed, delivery => _inFlight[delivery.Key.TargetId] = SendAsync(delivery, sending), GiveBack);

        // Nothing waits for the pacer: an answer, a turn's end or new work is what comes next.
        return wait ?? UnauthorizedPause;
    }

    /// <summary>It did not leave: decided at once, so that this very step's turn takes it back.</summary>
    private void GiveBack(PendingDelivery delivery, TimeSpan pause) =>
        _results.Add(OutcomeRules.Decide(delivery, new SendOutcome.FloodWait(pause), _clock.GetUtcNow()));

    /// <summary>Outcomes wait for the turn that is running: the longer it takes, the larger the next group.</summary>
    private void BeginTurn()
    {
        var now = Elapsed;
        if (_turn is not null || now < _tableOpensAt)
            return;

        var room = HeldFor > TimeSpan.Zero ? 0 : Stage.RoomAt(_pacer.BulkRate, _pacer.MostInFlight);
        var ready = _stage.LanesReady(now);
        var isTime = now >= _lookAt;
        if (!isTime && !_woken && (_results.Count == 0 && !(_hasMore && ready.Count < room)))
            return;

        _woken = false;
        _recording = [.. _results];
        _results.Clear();
        var held = _stage.Waiting.Select(delivery => delivery.Key.TargetId)
            .Concat(_inFlight.Keys).Concat(_recording.Select(result => result.Key.TargetId)).ToHashSet();
        _turn = TurnAsync(_recording, held, ready, room);
    }

    /// <summary>SQLite works on the calling thread, and what is staged must go on leaving meanwhile. Not cancelled: what was sent is recorded.</summary>
    private async Task TurnAsync(List<DeliveryResult> results, HashSet<long> held, IReadOnlyList<Lane> staged, int room)
    {
        await Task.Yield();
        try
        {
            _turnEnd = new TurnEnd(await _taker.TakeAsync(results, held, staged, room, CancellationToken.None), Failure: null);
        }
        catch (Exception failure)
        {
            // The loop decides: it ends with what is not the file's trouble.
            _turnEnd = new TurnEnd(Turn: null, failure);
        }

        if (results.Exists(result => result.IsToBeProbed))
            _doubts.Raise();
        _signal.Raise();
    }

    private void Heed(PendingDelivery delivery, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.FloodWait flood:
                _pacer.Flooded(delivery.ChatId, delivery.ChatKind, flood.RetryAfter);
                Log.FloodWait(_logger, delivery.ChatId, flood.RetryAfter);
                break;
            case SendOutcome.Unauthorized:
                _pacer.HoldAll(UnauthorizedPause);
                Log.Unauthorized(_logger);
                break;
            case SendOutcome.Rejected rejected:
                Log.Rejected(_logger, delivery.Key.DispatchId, delivery.ChatId, rejected.Reason);
                break;
            case SendOutcome.Unknown unknown:
                Log.OutcomeUnknown(_logger, delivery.Key.DispatchId, delivery.ChatId, unknown.Reason);
                break;
        }
    }

    /// <summary>Sends one, and then whatever may leave in its place.</summary>
    private async Task SendAsync(PendingDelivery first, CancellationToken sending)
    {
        // Preparing a request costs more than granting it: the loop goes on meanwhile.
        await Task.Yield();
        for (PendingDelivery? delivery = first; delivery is not null;)
            delivery = Finish(delivery, await OutcomeAsync(delivery, sending));
    }

    private async Task<SendOutcome> OutcomeAsync(PendingDelivery delivery, CancellationToken sending)
    {
        DispatchContent? content;
        try
        {
            content = await ContentAsync(delivery, sending);
        }
        catch (OperationCanceledException) when (sending.IsCancellationRequested)
        {
            return new SendOutcome.Abandoned();
        }
        catch (Exception exception)
        {
            // Nothing has left yet: it is tried again, and nobody is in doubt.
            Log.SendFailed(_logger, exception, delivery.Key.DispatchId);
            return new SendOutcome.NotSent("its content cannot be read");
        }

        return content is null ? new SendOutcome.Rejected("its content is gone") : await OutcomeAsync(delivery, content, sending);
    }

    private async Task<SendOutcome> OutcomeAsync(PendingDelivery delivery, DispatchContent content, CancellationToken sending)
    {
        try
        {
            return await _sender.SendAsync(delivery, content, sending);
        }
        catch (OperationCanceledException) when (sending.IsCancellationRequested)
        {
            return new SendOutcome.Unknown("the program stopped before Telegram answered");
        }
        catch (Exception exception)
        {
            // One message that cannot be sent must not end the sending of all others; whether it left is not known.
            Log.SendFailed(_logger, exception, delivery.Key.DispatchId);
            return new SendOutcome.Unknown("an error of this program");
        }
    }

    /// <returns>What leaves in its place; null when nothing may leave now.</returns>
    private PendingDelivery? Finish(PendingDelivery delivery, SendOutcome outcome)
    {
        lock (_lock)
        {
            // Heeded before the chat is free again: nothing follows into a flood.
            Heed(delivery, outcome);
            _pacer.Release(delivery.ChatId);
            _finished.Add(new Finished(delivery, outcome));
            _inFlight.Remove(delivery.Key.TargetId, out var send);

            PendingDelivery? next = null;
            if (!_isStopping)
                _stage.Leave(_pacer, room: 1, Elapsed, granted => next = granted, GiveBack);
            if (next is not null)
                _inFlight[next.Key.TargetId] = send!;
            if (next is null || _turn is null)
                _signal.Raise();
            return next;
        }
    }

    private async Task<DispatchContent?> ContentAsync(PendingDelivery delivery, CancellationToken sending)
    {
        var content = await _contents.GetAsync(delivery.Key.DispatchId, sending);
        return content is { Kind: DispatchKind.Digest }
            ? content with { Digest = await _digests.ReadAsync(delivery.Key, MostDigestItems, sending) }
            : content;
    }

    /// <summary>What is staged has not left: it goes back into the queue.</summary>
    private async Task StopAsync(CancellationTokenSource sending)
    {
        sending.CancelAfter(StopGrace);
        Task[] sends;
        lock (_lock)
        {
            _isStopping = true;
            sends = [.. _inFlight.Values];
        }

        await Task.WhenAll([_turn ?? Task.CompletedTask, .. sends]);
        try
        {
            EndTurn();
        }
        finally
        {
            // Also when the last turn failed: what is known of the sends is worth one more try.
            await RecordAllAsync();
        }
    }

    private async Task RecordAllAsync()
    {
        CollectResults();
        var now = _clock.GetUtcNow();
        DeliveryResult[] results = [.. _results, .. _stage.Clear().Select(delivery => OutcomeRules.Decide(delivery, new SendOutcome.Abandoned(), now))];
        _results.Clear();
        if (results.Length > 0)
            await _queue.CommitAsync(results, [], now, CancellationToken.None);
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    /// <summary>Either the turn or what kept it from being taken.</summary>
    private sealed record TurnEnd(QueueTurn? Turn, Exception? Failure);

    private sealed record Finished(PendingDelivery Delivery, SendOutcome Outcome);
}
