using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Http;

/// <summary>
/// The fields of a JSON object, read as Telegram reads them: a number will do for a string and a string of digits for a
/// number, anything else of the wrong type is refused with the field's name, and so is null.
/// </summary>
internal readonly struct JsonFields(JsonObject json)
{
    internal int Count => json.Count;

    /// <summary>The fields of a value that must be an object.</summary>
    /// <exception cref="FieldException">It is none; the text is <paramref name="refusal"/>.</exception>
    internal static JsonFields Of(JsonNode? value, string refusal) => new(value as JsonObject ?? throw new FieldException(refusal));

    internal bool Has(string name) => json.ContainsKey(name);

    internal JsonNode? Any(string name) => json[name];

    internal string Text(string name) => Has(name) ? RequiredText(name) : "";

    internal string RequiredText(string name) => Required(name) switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => throw Mistyped(name, "of type String"),
    };

    internal long Integer(string name, long missing = 0) => Has(name) ? RequiredInteger(name) : missing;

    internal long RequiredInteger(string name)
    {
        var text = Required(name) is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? RequiredText(name) : throw Mistyped(name, "a Number");
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Mistyped(name, "a valid Number");
    }

    internal double Number(string name) => Has(name) ? RequiredNumber(name) : 0;

    internal double RequiredNumber(string name) =>
        Required(name) is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : throw Mistyped(name, "of type Number");

    internal bool Flag(string name)
    {
        if (!Has(name))
            return false;
        return json[name]?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Mistyped(name, "of type Boolean"),
        };
    }

    internal JsonObject? Object(string name) => Has(name) ? RequiredObject(name) : null;

    internal JsonObject RequiredObject(string name) => Required(name) as JsonObject ?? throw Mistyped(name, "of type Object");

    internal JsonArray? Array(string name) => Has(name) ? RequiredArray(name) : null;

    internal JsonArray RequiredArray(string name) => Required(name) as JsonArray ?? throw Mistyped(name, "of type Array");

    /// <summary>Reads each of an array's values; no array at all is an empty one.</summary>
    /// <exception cref="FieldException">It is not an array, or one of the values cannot be read; the text names <paramref name="className"/>.</exception>
    internal static List<T> Each<T>(JsonNode? values, string className, Func<JsonNode?, T> read)
    {
        if (values is null)
            return [];
        if (values is not JsonArray array)
            throw new FieldException($"Expected an Array of {className}");
        try
        {
            return [.. array.Select(read)];
        }
        catch (FieldException refusal)
        {
            throw new FieldException($"Can't parse {className}: {refusal.Message}");
        }
    }

    private JsonNode? Required(string name) =>
        json.TryGetPropertyValue(name, out var value) ? value : throw new FieldException($"Can't find field \"{name}\"");

    private static FieldException Mistyped(string name, string type) => new($"Field \"{name}\" must be {type}");
}
