using TribuneBot.Benchmarks.Ingest;

namespace TribuneBot.Benchmarks;

/// <summary>How fast stories come in; each figure is a part that can be run alone.</summary>
internal sealed class IngestScenario : IScenario
{
    private static readonly IIngestPart[] Parts = [new FeedsPart(), new PollPart(), new ImportPart(), new PagesPart(), new PublishPart()];

    public string Name => "ingest";

    public string Description => $"ingest; argument: one part ({string.Join(", ", Parts.Select(part => part.Name))}), else all";

    public async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        foreach (var part in Parts.Where(part => args.Length == 0 || args.Contains(part.Name)))
        {
            Console.WriteLine($"{part.Name}: {part.Question}");
            await part.RunAsync(cancellationToken);
        }
    }
}
