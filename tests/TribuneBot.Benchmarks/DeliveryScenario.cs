using TribuneBot.Benchmarks.Delivery;

namespace TribuneBot.Benchmarks;

/// <summary>How fast deliveries go, with the Simulator in a process of its own; each figure is a part that can be run alone.</summary>
internal sealed class DeliveryScenario : IScenario
{
    private static readonly IDeliveryPart[] Parts =
        [new PacePart(), new PaidPart(), new UnlimitedPart(), new ReplyPart(), new BreakingPart(), new FanOutPart(), new FloodPart(), new KillPart()];

    public string Name => "delivery";

    public string Description => $"deliveries; argument: one part ({string.Join(", ", Parts.Select(part => part.Name))}), else all";

    public async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        foreach (var part in Parts.Where(part => args.Length == 0 || args.Contains(part.Name)))
        {
            Console.WriteLine($"{part.Name}: {part.Question}");
            await part.RunAsync(cancellationToken);
        }
    }
}
