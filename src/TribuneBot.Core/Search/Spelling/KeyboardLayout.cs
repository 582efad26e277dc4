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

    /// <summary>Whether two keys lie side by side.</summary>
    public static bool AreNeighbours(char one, char other)
    {
        foreach (var row in Rows)
        {
            var (a, b) = (row.IndexOf(one, StringComparison.Ordinal), row.IndexOf(other, StringComparison.Ordinal));
            if (a >= 0 && b >= 0 && Math.Abs(a - b) == 1)
                return true;
        }

        return false;
    }

    private static string Map(string word, string from, string to) =>
        string.Concat(word.Select(c => to[from.IndexOf(c, StringComparison.Ordinal)]));
}
