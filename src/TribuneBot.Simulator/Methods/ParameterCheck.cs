using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Simulator.Http;

namespace TribuneBot.Simulator.Methods;

/// <summary>
/// Compares a call with the Bot API's own list of parameters. Telegram ignores what it does not know and reads nonsense as
/// zero; the ledger says so instead, because no bot means that.
/// </summary>
internal static class ParameterCheck
{
    /// <summary>Parameters that came after the list was made (Bot API 10.1). Keep them in this one place.</summary>
    private static readonly FrozenSet<string> Newer = FrozenSet.ToFrozenSet(["ephemeral_message_parameters"]);

    /// <summary>Gone from the list but still understood.</summary>
    private static readonly FrozenSet<string> Older =
        FrozenSet.ToFrozenSet(["reply_to_message_id", "allow_sending_without_reply", "disable_web_page_preview", "thumb"]);

    // One line per method: its name, then each parameter with a letter for its type.
    private static readonly FrozenDictionary<string, FrozenDictionary<string, char>> Methods = Load();

    /// <summary>What is unknown or mistyped, one sentence each.</summary>
    internal static IReadOnlyList<string> Violations(string method, CallParameters parameters)
    {
        if (!Methods.TryGetValue(method, out var known))
            return [$"There is no method {method}."];
        List<string>? found = null;
        foreach (var (name, value) in parameters.Values)
        {
            if (known.TryGetValue(name, out var type) ? Mistyped(type, value) : !Newer.Contains(name) && !Older.Contains(name))
                (found ??= []).Add(type == '\0' ? $"{method} has no parameter {name}." : $"{name} of {method} must be {Described(type)}, not {Shortened(value)}.");
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private static bool Mistyped(char type, string value) => type switch
    {
        'i' => !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        'f' => !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        'b' => value is not ("true" or "false" or "True" or "False"),
        'c' => !value.StartsWith('@') && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        'a' => !StartsJson(value, '['),
        'o' => !StartsJson(value, '{'),
        _ => false,
    };

    private static bool StartsJson(string value, char opening)
    {
        if (!value.AsSpan().TrimStart().StartsWith([opening]))
            return false;
        try
        {
            using var document = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Described(char type) => type switch
    {
        'i' => "an integer",
        'f' => "a number",
        'b' => "true or false",
        'c' => "an integer or @username",
        'a' => "a JSON array",
        _ => "a JSON object",
    };

    private static string Shortened(string value) => value.Length > 40 ? $"\"{value[..40]}…\"" : $"\"{value}\"";

    private static FrozenDictionary<string, FrozenDictionary<string, char>> Load()
    {
        using var stream = typeof(ParameterCheck).Assembly.GetManifestResourceStream("Methods/parameters.txt")
            ?? throw new InvalidOperationException("The list of parameters is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var methods = new Dictionary<string, FrozenDictionary<string, char>>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            methods[words[0]] = words.Skip(1).Select(static w => w.Split(':')).ToFrozenDictionary(static p => p[0], static p => p[1][0], StringComparer.Ordinal);
        }

        return methods.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
