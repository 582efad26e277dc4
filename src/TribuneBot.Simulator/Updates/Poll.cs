namespace TribuneBot.Simulator.Updates;

/// <summary>One waiting getUpdates.</summary>
internal sealed class Poll
{
    private readonly TaskCompletionSource<PollEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Wake(PollEnd reason) => _end.TrySetResult(reason);

    /// <summary>Why it ended; null when the time ran out.</summary>
    internal async Task<PollEnd?> WaitAsync(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            return await _end.Task.WaitAsync(timeout, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
