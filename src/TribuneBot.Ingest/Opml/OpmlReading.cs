namespace TribuneBot.Ingest.Opml;

/// <summary>What came of reading an OPML document.</summary>
/// <param name="Passed">Outlines with an address that is none.</param>
/// <param name="Fault">One sentence for the operator when it is no OPML document; else null. What stood before a fault is kept.</param>
public sealed record OpmlReading(IReadOnlyList<OpmlOutline> Outlines, int Passed, string? Fault);
