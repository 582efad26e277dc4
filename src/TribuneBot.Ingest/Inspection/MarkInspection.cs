using System.Text.Json.Serialization;

namespace TribuneBot.Ingest.Inspection;

/// <summary>One mark inside a block's text.</summary>
/// <param name="Type">"bold", "italic", "link" and so on.</param>
/// <param name="Offset">Start in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Address">Of a link, absolute; else it is left out.</param>
public sealed record MarkInspection(
    string Type, int Offset, int Length, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address = null);
