namespace TribuneBot.Ingest.Discovery;

/// <summary>What was found at an address.</summary>
/// <param name="Feeds">The best first; empty when there is none.</param>
/// <param name="Fault">One sentence for the operator when there is none; else null.</param>
public sealed record Discovered(IReadOnlyList<FoundFeed> Feeds, string? Fault = null);
