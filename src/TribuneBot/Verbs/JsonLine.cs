using System.Text.Json;
using System.Text.Json.Nodes;

namespace TribuneBot.Verbs;

/// <summary>A line of a list that a verb reads: whatever it says, the next one follows.</summary>
internal static class JsonLine
{
    /// <summary>Null when it is no object that can be read.</summary>
    public static JsonObject? Parse(string line)
    {
        try
        {
            // Counting makes the object look at its names: two of one name are refused here and not later.
            return JsonNode.Parse(line) is JsonObject { Count: > 0 } item ? item : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null when there is none.</summary>
    public static string? Text(JsonObject item, string name) =>
        item[name] is { } value && value.GetValueKind() == JsonValueKind.String && IsReadable(value) ? value.GetValue<string>() : null;

    /// <summary>Half a character ("\ud800") is valid JSON until it is read.</summary>
    public static bool IsReadable(JsonNode text)
    {
        try
        {
            return text.ToJsonString(Json.Options).Length > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
