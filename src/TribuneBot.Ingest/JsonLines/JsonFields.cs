using System.Text.Json;
using TribuneBot.Ingest.Decoding;

namespace TribuneBot.Ingest.JsonLines;

/// <summary>Reads fields of a JSON object and remembers the first that has the wrong type.</summary>
internal sealed class JsonFields(JsonElement line)
{
    /// <summary>One sentence about the first field of the wrong type; null while all are right.</summary>
    public string? Fault { get; private set; }

    /// <returns>Null when the field is missing, null or blank.</returns>
    public string? Text(string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        if (value.ValueKind == JsonValueKind.String && JsonText.Read(value) is { } text)
            return string.IsNullOrWhiteSpace(text) ? null : text;

        Fault ??= $"\"{name}\" is not a text.";
        return null;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. value.EnumerateArray().Select(JsonText.Read).OfType<string>()];

        Fault ??= $"\"{name}\" is not a list of texts.";
        return [];
    }
}
