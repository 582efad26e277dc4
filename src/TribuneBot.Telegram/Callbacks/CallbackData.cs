using System.Diagnostics.CodeAnalysis;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>
/// What a button carries: <c>1.verb.argument.argument</c>, at most 64 bytes. Arguments are row ids that are never reused, small numbers,
/// topic ids and language codes. A newer version is another number in front: older buttons then are simply unknown.
/// </summary>
internal sealed record CallbackData
{
    public const int MaxBytes = 64;

    private const string Version = "1";
    private const char Separator = '.';

    private readonly string[] _arguments;

    private CallbackData(string verb, string[] arguments) => (Verb, _arguments) = (verb, arguments);

    public string Verb { get; }

    public int Count => _arguments.Length;

    /// <exception cref="ArgumentException">Too long, or a part that is not of <c>a-z0-9-</c>: a bug.</exception>
    public static CallbackData Of(string verb, params ReadOnlySpan<object> arguments)
    {
        var parts = new string[arguments.Length];
        for (var index = 0; index < parts.Length; index++)
            parts[index] = Convert.ToString(arguments[index], System.Globalization.CultureInfo.InvariantCulture) ?? "";

        var data = new CallbackData(verb, parts);
        return TryParse(data.ToString(), out _)
            ? data
            : throw new ArgumentException($"A button cannot carry \"{data}\".", nameof(arguments));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CallbackData? data)
    {
        data = null;
        if (text is null || text.Length > MaxBytes)
            return false;

        var parts = text.Split(Separator);
        if (parts.Length < 2 || parts[0] != Version || parts.Skip(1).Any(part => !IsPart(part)))
            return false;

        data = new CallbackData(parts[1], parts[2..]);
        return true;
    }

    /// <summary>The argument at <paramref name="index"/>, or "" when there is none.</summary>
    public string Text(int index) => index < _arguments.Length ? _arguments[index] : "";

    /// <summary>The argument at <paramref name="index"/> as a number; null when there is none or it is something else.</summary>
    public long? Number(int index) =>
        long.TryParse(Text(index), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public override string ToString() => string.Join(Separator, [Version, Verb, .. _arguments]);

    public bool Equals(CallbackData? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static bool IsPart(string part) =>
        part.Length > 0 && part.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
