namespace TribuneBot.Simulator.World;

/// <summary>One button press, waiting for answerCallbackQuery.</summary>
internal sealed class Callback(string id, Bot bot, long personId, DateTimeOffset at)
{
    private readonly TaskCompletionSource<CallbackAnswer?> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal string Id { get; } = id;

    internal Bot Bot { get; } = bot;

    internal long PersonId { get; } = personId;

    internal DateTimeOffset At { get; } = at;

    /// <summary>The answer; null when the query grew too old without one.</summary>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    internal async Task<CallbackAnswer?> WaitAsync(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken) =>
        await _answered.Task.WaitAsync(timeout, clock, cancellationToken);

    internal void Answer(CallbackAnswer? answer) => _answered.TrySetResult(answer);
}
