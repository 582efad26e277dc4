using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>What somebody typed after a bot's name, waiting for results.</summary>
internal sealed class InlineQuery(string id, Bot bot, long personId, string text, DateTimeOffset at)
{
    private readonly TaskCompletionSource<JsonObject> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal string Id { get; } = id;

    internal Bot Bot { get; } = bot;

    internal long PersonId { get; } = personId;

    internal string Text { get; } = text;

    internal DateTimeOffset At { get; } = at;

    /// <summary>The results by their id, once there are any.</summary>
    internal Dictionary<string, InlineResult> Results { get; } = [];

    internal void Answer(JsonObject shown) => _answered.TrySetResult(shown);

    /// <summary>What the person is shown.</summary>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    internal async Task<JsonObject> WaitAsync(TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken) =>
        await _answered.Task.WaitAsync(timeout, clock, cancellationToken);
}
