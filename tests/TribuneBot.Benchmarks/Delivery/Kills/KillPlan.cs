namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>How often the host is killed, and what it was doing.</summary>
/// <param name="Targets">Readers, or channels.</param>
/// <param name="Stories">Posts for each of them.</param>
/// <param name="Kills">At random moments while they are under way.</param>
/// <param name="Seed">Of the dice of the moments and of the faults.</param>
internal sealed record KillPlan(KilledLane Lane, int Targets, int Stories, int Kills, int Seed)
{
    /// <summary>How long everything may take, restarts included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(4);

    public int Planned => Targets * Stories;
}
