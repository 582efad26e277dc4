namespace TribuneBot.Telegram.Sending;

/// <summary>
/// One upload at a time for each picture: whoever needs the same one waits for the first one's answer, and then sends its file id. A wait has an
/// end, so that one upload that hangs holds nobody for good.
/// </summary>
internal sealed class PhotoQueue(TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Returns when it is the caller's turn, or after 30 s in any case. Disposing passes the turn on.</summary>
    public async Task<IDisposable> EnterAsync(string source, CancellationToken cancellationToken)
    {
        var gate = Join(source);
        using var patience = new CancellationTokenSource(LongestWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await gate.Turn.WaitAsync(either.Token);
            return new Place(this, gate, hasTurn: true);
        }
        catch (OperationCanceledException)
        {
            var place = new Place(this, gate, hasTurn: false);
            if (!cancellationToken.IsCancellationRequested)
                return place;

            place.Dispose();
            throw;
        }
    }

    private Gate Join(string source)
    {
        lock (_lock)
        {
            if (!_gates.TryGetValue(source, out var gate))
                _gates[source] = gate = new Gate(source);
            gate.Users++;
            return gate;
        }
    }

    private void Leave(Gate gate, bool hasTurn)
    {
        if (hasTurn)
            gate.Turn.Release();
        lock (_lock)
        {
            if (--gate.Users > 0)
                return;

            _gates.Remove(gate.Source);
            gate.Turn.Dispose();
        }
    }

    private sealed class Gate(string source)
    {
        public string Source => source;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Place(PhotoQueue queue, Gate gate, bool hasTurn) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
                queue.Leave(gate, hasTurn);
        }
    }
}
