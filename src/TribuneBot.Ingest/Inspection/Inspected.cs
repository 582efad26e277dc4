namespace TribuneBot.Ingest.Inspection;

/// <summary>What came of looking at a document: what would be stored, or one sentence about why nothing would be.</summary>
public sealed record Inspected<T>(T? Result, string? Error)
    where T : class;
