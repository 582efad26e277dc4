namespace TribuneBot.Telegram.Updates;

/// <summary>
/// Which updates are in hand, and up to where Telegram may forget them: the offset is the lowest unfinished update, so that a crash brings
/// back whatever was not handled. Safe for several threads.
/// </summary>
internal sealed class UpdateLedger
{
    private readonly Lock _gate = new();
    private readonly SortedSet<int> _inHand = [];
    private readonly HashSet<int> _finished = [];
    private TaskCompletionSource _idle = Completed();
    private int? _next;

    /// <summary>The offset of the next getUpdates; null before the first update.</summary>
    public int? NextOffset
    {
        get
        {
            lock (_gate)
                return Offset;
        }
    }

    private int? Offset => _inHand.Count > 0 ? _inHand.Min : _next;

    /// <summary>Takes the updates of a batch that are neither in hand nor finished; the others came again because of an unfinished one.</summary>
    public IReadOnlyList<int> Take(IReadOnlyCollection<int> batch)
    {
        if (batch.Count == 0)
            return [];

        lock (_gate)
        {
            // After a quiet week Telegram numbers anew, and answers an offset it does not know with everything it has.
            if (batch.Min() < Offset)
            {
                _finished.Clear();
                _next = null;
            }

            _next = Math.Max(_next ?? int.MinValue, batch.Max() + 1);
            var taken = batch.Where(id => !_finished.Contains(id) && _inHand.Add(id)).ToList();
            if (taken.Count > 0 && _idle.Task.IsCompleted)
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return taken;
        }
    }

    public void Finish(int id)
    {
        lock (_gate)
        {
            if (!_inHand.Remove(id))
                return;

            _finished.Add(id);
            if (_inHand.Count > 0)
                return;

            _finished.Clear();
            _idle.TrySetResult();
        }
    }

    /// <summary>Ends when nothing is in hand any more, after <paramref name="atMost"/>, or when it is cancelled.</summary>
    public async Task UntilIdleAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        TaskCompletionSource idle;
        lock (_gate)
            idle = _idle;

        await idle.Task.WaitAsync(atMost, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.SetResult();
        return source;
    }
}
