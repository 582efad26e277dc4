using System.Text.Json.Serialization;

namespace TribuneBot.Ingest.Inspection;

/// <summary>One block of an inspected page's body.</summary>
/// <param name="Type">"paragraph", "heading", "quotation", "listItem", "tableRow", "image", "video" or "embed".</param>
/// <param name="Text">Of an image its caption, which may be empty.</param>
/// <param name="Address">Of an image, video or embedded document; else it is left out.</param>
public sealed record BlockInspection(
    string Type, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address = null)
{
    /// <summary>The marks inside the text; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MarkInspection>? Marks { get; init; }
}
