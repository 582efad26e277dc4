namespace TribuneBot.Ingest.Polling;

/// <summary>
/// Gives the reading of a document from outside so much time by the clock. What takes longer is left alone: it holds one thread until it ends, which all
/// readers do by themselves, and its source a check.
/// </summary>
internal sealed class ReadingLimit(TimeProvider clock)
{
    /// <summary>A hundred times what the largest documents that are let in take.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    /// <exception cref="TimeoutException">It took longer.</exception>
    public Task<T> RunAsync<T>(Func<T> read, CancellationToken cancellationToken) =>
        Task.Run(read, cancellationToken).WaitAsync(Longest, clock, cancellationToken);
}
