namespace TribuneBot.Storage.Upkeep;

/// <summary>What a check of the database found.</summary>
/// <param name="Problems">One sentence each, for the operator; empty when all is well.</param>
/// <param name="Articles">Articles and teasers in the archive.</param>
/// <param name="Readers">Readers, whatever their state.</param>
/// <param name="Waiting">Deliveries that are Pending or Sending.</param>
public sealed record IntegrityReport(IReadOnlyList<string> Problems, long Articles, long Readers, long Waiting)
{
    public bool IsSound => Problems.Count == 0;
}
