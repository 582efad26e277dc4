using System.Text.Json.Serialization;

namespace TribuneBot.Ingest.Inspection;

/// <summary>One entry of an inspected feed. Plain text, addresses absolute; what the entry does not have is null.</summary>
/// <param name="FeedId">The guid or Atom id as written; null when there is none, never the link.</param>
/// <param name="Published">ISO 8601 in UTC; a time without a zone counts as UTC.</param>
/// <param name="Updated">As <paramref name="Published"/>.</param>
public sealed record EntryInspection(
    string? Title,
    string? Link,
    [property: JsonPropertyName("guid")] string? FeedId,
    string? Published,
    string? Updated,
    string? Author,
    IReadOnlyList<string> Categories,
    string? Summary,
    string? Text,
    string? Image);
