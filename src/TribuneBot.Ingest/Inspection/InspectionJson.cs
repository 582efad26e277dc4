using System.Text.Encodings.Web;
using System.Text.Json;

namespace TribuneBot.Ingest.Inspection;

/// <summary>How inspections are written for machines: camel case, nulls present, letters of all languages as they are.</summary>
public static class InspectionJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
