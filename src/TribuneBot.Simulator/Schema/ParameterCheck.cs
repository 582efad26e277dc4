using System.Globalization;
using System.Text.Json;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Schema;

/// <summary>
/// Compares a call with the Bot API's own list. Telegram ignores what it does not know and reads nonsense as zero; the
/// ledger says so instead, because no bot means that.
/// </summary>
internal static class ParameterCheck
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 100 };

    /// <summary>What is unknown or mistyped, one sentence each.</summary>
    internal static IReadOnlyList<string> Violations(string method, CallParameters parameters)
    {
        if (BotApiSchema.Find(method) is not { } known || char.IsAsciiLetterUpper(known.Name[0]))
            return [$"There is no method {method}."];
        List<string>? found = null;
        foreach (var (name, value) in parameters.Values)
        {
            if (!known.Fields.TryGetValue(name, out var type))
                (found ??= []).Add($"{method} has no parameter {name}.");
            else if (type.Elements.Count == 0 && type.Objects.Count == 0)
                CheckSimple(method, name, value, type, ref found);
            else
                CheckJson(method, name, value, type, ref found);
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private static void CheckSimple(string method, string name, string value, FieldType type, ref List<string>? found)
    {
        var fits = type.Simple switch
        {
            "i" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "f" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "b" => value is "true" or "false" or "True" or "False",
            "c" => value.StartsWith('@') || long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        if (!fits)
            (found ??= []).Add($"{name} of {method} must be {type.Described()}, not {Shortened(value)}.");
    }

    private static void CheckJson(string method, string name, string value, FieldType type, ref List<string>? found)
    {
        try
        {
            using var document = JsonDocument.Parse(value, Options);
            var check = new ObjectCheck(method);
            check.Check(name, document.RootElement, type);
            if (check.Found.Count > 0)
                (found ??= []).AddRange(check.Found);
        }
        catch (JsonException)
        {
            (found ??= []).Add($"{name} of {method} must be JSON, not {Shortened(value)}.");
        }
    }

    private static string Shortened(string value) => value.Length > 40 ? $"\"{value[..40]}…\"" : $"\"{value}\"";
}
