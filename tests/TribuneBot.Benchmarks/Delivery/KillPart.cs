using TribuneBot.Benchmarks.Delivery.Kills;

namespace TribuneBot.Benchmarks.Delivery;

internal sealed class KillPart : IDeliveryPart
{
    private const int Kills = 30;

    public string Name => "kill";

    public string Question => $"the host killed {Kills} times while it sends 5,000: what is lost, doubled, out of order?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var seed = Random.Shared.Next(1, 1_000_000);
        KillPlan[] plans =
        [
            new(KilledLane.Instant, Targets: 5_000, Stories: 1, Kills, seed),
            new(KilledLane.Breaking, Targets: 5_000, Stories: 1, Kills, seed + 1),
            new(KilledLane.Channels, Targets: 20, Stories: 250, Kills, seed + 2),
        ];
        foreach (var plan in plans)
            Console.WriteLine(await KillRun.RunAsync(plan with { Patience = TimeSpan.FromMinutes(20) }, cancellationToken));
    }
}
