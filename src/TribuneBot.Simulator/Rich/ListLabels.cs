using System.Globalization;
using System.Text;

namespace TribuneBot.Simulator.Rich;

/// <summary>What stands before the items of a list.</summary>
internal static class ListLabels
{
    internal const string Bullet = "•";

    private static readonly (int Value, string Digits)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The label of a number: "3.", "c." or "iii.".</summary>
    /// <param name="value">The number; letters and Roman digits begin at 1.</param>
    /// <param name="type">1, a, A, i or I.</param>
    internal static string Of(long value, string type) => (type switch
    {
        "a" when value > 0 => Letters(value),
        "A" when value > 0 => Letters(value).ToUpperInvariant(),
        "i" when value is > 0 and < 4000 => Digits(value),
        "I" when value is > 0 and < 4000 => Digits(value).ToUpperInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    }) + ".";

    private static string Letters(long value)
    {
        var letters = "";
        for (; value > 0; value = (value - 1) / 26)
            letters = (char)('a' + ((value - 1) % 26)) + letters;
        return letters;
    }

    private static string Digits(long value)
    {
        var digits = new StringBuilder();
        foreach (var (worth, letters) in Roman)
            for (; value >= worth; value -= worth)
                digits.Append(letters);
        return digits.ToString();
    }
}
