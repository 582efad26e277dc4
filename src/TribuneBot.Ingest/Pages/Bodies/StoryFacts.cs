namespace TribuneBot.Ingest.Pages.Bodies;

/// <summary>What is known of a story before its body is looked for.</summary>
/// <param name="Titles">Its title in the spellings that the page has.</param>
/// <param name="Author">Null when unknown.</param>
/// <param name="StructuredBody">The body that the page's JSON-LD gives, one paragraph a line; else empty.</param>
internal sealed record StoryFacts(IReadOnlyList<string> Titles, string? Author, string StructuredBody);
