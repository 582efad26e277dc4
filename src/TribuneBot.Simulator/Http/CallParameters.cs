using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Http;

/// <summary>The parameters of a call, whichever way they came. Telegram reads them all as text, and so does this.</summary>
internal sealed class CallParameters(Dictionary<string, string> values, Dictionary<string, UploadedFile> files)
{
    // The same name twice would only be noticed later, as another exception.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 100, AllowDuplicateProperties = false };

    internal IReadOnlyDictionary<string, string> Values => values;

    /// <summary>What was found at the addresses that the call names, when addresses are fetched.</summary>
    internal Dictionary<string, FetchedAddress> Fetched { get; } = [];

    internal string Text(string name) => values.GetValueOrDefault(name, "");

    internal bool Has(string name) => values.TryGetValue(name, out var value) && value.Length > 0;

    internal UploadedFile? File(string name) => files.GetValueOrDefault(name);

    /// <summary>The leading digits of the value, as Telegram reads numbers; 0 when there are none.</summary>
    internal long Number(string name, long missing = 0)
    {
        var text = Text(name);
        if (text.Length == 0)
            return missing;
        var end = text[0] == '-' ? 1 : 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return long.TryParse(text.AsSpan(0, end), CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    internal int Int(string name, int missing, int min, int max) => (int)Math.Clamp(Number(name, missing), min, max);

    internal bool Flag(string name) => Text(name).ToLowerInvariant() is "true" or "yes" or "1";

    /// <summary>Reads the JSON of a parameter; <paramref name="missing"/> when there is none.</summary>
    /// <exception cref="ApiException">It is not JSON (the text is <paramref name="refusal"/>) or cannot be read.</exception>
    internal T Read<T>(string name, string refusal, Func<JsonNode?, T> read, T missing)
    {
        if (!Has(name))
            return missing;
        try
        {
            return read(Json(name, refusal));
        }
        catch (FieldException unreadable)
        {
            throw ApiException.Unreadable(unreadable.Message);
        }
    }

    /// <summary>The value as JSON; null when there is none.</summary>
    /// <exception cref="ApiException">It is not JSON; the text is <paramref name="refusal"/>.</exception>
    internal JsonNode? Json(string name, string refusal)
    {
        if (!Has(name))
            return null;
        try
        {
            return Parse(Text(name));
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest(refusal);
        }
    }

    /// <summary>The value as JSON; null when there is none or it is not JSON. Telegram forgives that for entities.</summary>
    internal JsonNode? JsonOrNull(string name)
    {
        try
        {
            return Has(name) ? Parse(Text(name)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Parse(string json) => JsonNode.Parse(json, documentOptions: Options);
}
