namespace TribuneBot.Storage.Database;

/// <summary>
/// Lets one writer of this process in at a time, in the order of arrival. Without it writers meet SQLITE_BUSY, sleep and try again: the
/// unlucky one waits for ever while others pass it.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    /// <returns>The turn; disposing it lets the next writer in.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken);
        return new Turn(_semaphore);
    }

    public void Dispose() => _semaphore.Dispose();

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        private SemaphoreSlim? _held = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
