using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>
/// Kills the host again and again while it sends, with a network that loses answers, starts it again until every delivery has an outcome, and
/// reads in the Simulator what the chats saw.
/// </summary>
internal sealed class KillRun
{
    /// <summary>Beyond the chosen outcome: so that a kill meets any point between two commits.</summary>
    private const int MostMillisecondsLater = 30;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(25);

    private readonly KillWorld _world;
    private readonly KillPlan _plan;
    private readonly Random _dice;
    private readonly List<int> _moments = [];
    private readonly HashSet<int> _answered = [];

    private KillRun(KillWorld world, KillPlan plan) => (_world, _plan, _dice) = (world, plan, new Random(plan.Seed));

    /// <summary>A channel's first post is made in peace: its place tells later where to look.</summary>
    private int PeacefulPosts => _plan.Lane == KilledLane.Channels ? 1 : 0;

    public static async Task<KillReport> RunAsync(KillPlan plan, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(plan.Patience);
        await using var world = await KillWorld.CreateAsync(plan, limited.Token);
        return await new KillRun(world, plan).RunAsync(limited.Token);
    }

    private async Task<KillReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (PeacefulPosts > 0)
            await PostInPeaceAsync(cancellationToken);
        for (var story = 0; story < _plan.Stories; story++)
            await _world.StoreAsync(cancellationToken);
        foreach (var fault in Faults())
            await _world.Telegram.AddFaultAsync(fault, cancellationToken);

        var kills = 0;
        while (kills < _plan.Kills && await LiveAndDieAsync(_plan.Kills - kills, cancellationToken))
            kills++;
        await LiveToTheEndAsync(cancellationToken);

        var posts = await SeenPosts.ReadAsync(_world.Telegram, _world.Chats, PeacefulPosts + _plan.Stories, cancellationToken);
        var (lane, _, digestItems) = await _world.StandsAsync(cancellationToken);
        return new KillReport(_plan, kills, _moments, posts, lane, digestItems, _answered.Count, TimeProvider.System.GetElapsedTime(started));
    }

    /// <summary>The mixture. A channel cannot block a bot.</summary>
    private IEnumerable<SimulatedFault> Faults()
    {
        SimulatedFault[] faults =
        [
            new(FaultKind.CloseAfter) { Probability = 0.02 },
            new(FaultKind.CloseBefore) { Probability = 0.005 },
            new(FaultKind.CloseAfter) { Probability = 0.005 },
            new(FaultKind.Error) { Probability = 0.01, Status = 429, Description = "Too Many Requests: retry after 1", RetryAfter = 1 },
        ];
        var blocked = new SimulatedFault(FaultKind.Error) { Probability = 0.01, Status = 403, Description = "Forbidden: bot was blocked by the user" };
        return (_plan.Lane == KilledLane.Channels ? faults : [.. faults, blocked]).Select(fault => fault with { Method = "sendMessage" });
    }

    private async Task PostInPeaceAsync(CancellationToken cancellationToken)
    {
        await using (var host = _world.StartHost())
        {
            while (!await _world.AreChannelsKnownAsync(cancellationToken))
                await PauseAsync(host, cancellationToken);
        }

        await _world.StoreAsync(cancellationToken);
        await LiveToTheEndAsync(cancellationToken);
    }

    /// <returns>False when everything had an outcome before.</returns>
    private async Task<bool> LiveAndDieAsync(int killsLeft, CancellationToken cancellationToken)
    {
        await using var host = _world.StartHost();
        var before = await EndedAsync(cancellationToken);
        var left = _plan.Planned + PeacefulPosts * _plan.Targets - before;
        var moment = before + 1 + _dice.Next(Math.Max(1, left / (killsLeft + 1)));
        while (await EndedAsync(cancellationToken) < moment)
        {
            if (await HasEndedAsync(cancellationToken))
                return false;
            await PauseAsync(host, cancellationToken);
        }

        await Task.Delay(_dice.Next(MostMillisecondsLater), cancellationToken);
        await host.KillAsync(cancellationToken);
        _moments.Add(await EndedAsync(cancellationToken));
        return true;
    }

    private async Task LiveToTheEndAsync(CancellationToken cancellationToken)
    {
        await using var host = _world.StartHost();
        while (!await HasEndedAsync(cancellationToken))
        {
            await AnswerAsync(cancellationToken);
            await PauseAsync(host, cancellationToken);
        }
    }

    private async Task<int> EndedAsync(CancellationToken cancellationToken)
    {
        var (lane, _, _) = await _world.StandsAsync(cancellationToken);
        return (int)(lane.Sent + lane.Blocked + lane.Rejected + lane.Expired + lane.Cancelled + lane.Unknown);
    }

    private async Task<bool> HasEndedAsync(CancellationToken cancellationToken)
    {
        var (lane, inDoubt, _) = await _world.StandsAsync(cancellationToken);
        return lane.Waiting + lane.Sending + inDoubt == 0 && await _world.IsFannedOutAsync(cancellationToken);
    }

    private static async Task PauseAsync(HostProcess host, CancellationToken cancellationToken)
    {
        host.ThrowIfEnded();
        await Task.Delay(LookEvery, cancellationToken);
    }

    /// <summary>As an editor who looks into the channel.</summary>
    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        if (_plan.Lane != KilledLane.Channels)
            return;

        foreach (var question in await _world.QuestionsAsync(cancellationToken))
        {
            if (question.Buttons.Count == 2 && _answered.Add(question.MessageId))
                await _world.AnswerAsync(question, cancellationToken);
        }
    }
}
