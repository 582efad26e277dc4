using System.Text.Json;

namespace TribuneBot.Simulator.Http;

/// <summary>The values of a JSON object as text: strings without their quotes, everything else as it is written.</summary>
internal static class JsonText
{
    /// <summary>Null when a string in it has half of a surrogate pair or bytes that are not UTF-8.</summary>
    internal static string? Read(JsonElement value)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString();
            var raw = value.GetRawText();
            if (raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
                ReadStrings(value);
            return raw;
        }
        catch (InvalidOperationException)
        {
            // The reader's own way to say that a string cannot be read.
            return null;
        }
    }

    private static void ReadStrings(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    ReadStrings(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    ReadStrings(property.Value);
                break;
        }
    }
}
