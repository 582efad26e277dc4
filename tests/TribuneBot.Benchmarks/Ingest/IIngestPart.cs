namespace TribuneBot.Benchmarks.Ingest;

/// <summary>One figure of ingest.</summary>
internal interface IIngestPart
{
    string Name { get; }

    string Question { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
