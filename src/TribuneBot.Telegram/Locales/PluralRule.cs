namespace TribuneBot.Telegram.Locales;

/// <summary>Which form of a counted text a whole number takes, by the categories of Unicode CLDR.</summary>
internal sealed record PluralRule(IReadOnlyList<string> Categories, Func<long, string> CategoryOf)
{
    private static readonly Dictionary<string, PluralRule> ByName = new(StringComparer.Ordinal)
    {
        ["one-other"] = new(["one", "other"], n => n is 1 or -1 ? "one" : "other"),
        ["east-slavic"] = new(["one", "few", "many", "other"], EastSlavic),
    };

    /// <exception cref="InvalidDataException">No rule has this name.</exception>
    public static PluralRule Named(string name) => ByName.TryGetValue(name, out var rule)
        ? rule
        : throw new InvalidDataException($"There is no plural rule \"{name}\"; known are {string.Join(", ", ByName.Keys)}.");

    private static string EastSlavic(long n) => (Math.Abs(n % 10), Math.Abs(n % 100)) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
