namespace TribuneBot.Core.Search.Spelling;

/// <summary>What was typed while the other layout was on: the same keys of QWERTY and ЙЦУКЕН.</summary>
internal static class KeyboardLayout
{
    private const string Latin = "qwertyuiopasdfghjklzxcvbnm";
    private const string Cyrillic = "ицукенгшщзфывапролдячсмить";
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "ицукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

    /// <summary>Folded words (й and и are one letter, which stands on two keys: both are tried).</summary>
    public static IEnumerable<string> Switched(string word)
    {
        if (word.All(char.IsAsciiLetterLower))
            return [Map(word, Latin, Cyrillic)];
        if (!word.All(c => Cyrillic.Contains(c, StringComparison.Ordinal)))
            return [];

        var typed = Map(word, Cyrillic, Latin);
        return typed.Contains('q', StringComparison.Ordinal) ? [typed.Replace('q', 'b'), typed] : [typed];
    }

    /// <summary>Keys that lie side by side, each pair once.</summary>
    public static IEnumerable<(char One, char Other)> Neighbours => Rows.SelectMany(row => row.Zip(row[1..]));

    private static string Map(string word, string from, string to) =>
        string.Concat(word.Select(c => to[from.IndexOf(c, StringComparison.Ordinal)]));
}
