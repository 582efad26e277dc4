namespace TribuneBot.Ingest.Inspection;

/// <summary>One block of an inspected page's body.</summary>
/// <param name="Type">"paragraph", "heading", "quotation" or "listItem".</param>
public sealed record BlockInspection(string Type, string Text);
