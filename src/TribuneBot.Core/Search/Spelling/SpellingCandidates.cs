using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Search.Spelling;

/// <summary>What a word that no article has may have been meant to be.</summary>
public static class SpellingCandidates
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    /// <summary>Of what is compared; longer words are near nothing.</summary>
    private const int LongestCompared = 64;
    private const double CheapestLetter = 0.5;
    private const double LayoutCost = 0.5;
    private const double FrequencyShare = 0.15;

    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";
    private const string CyrillicLetters = "абвгдежзиклмнопрстуфхцчшщъыьэюя";

    /// <summary>Whether the word is of a kind that is guessed at: letters of one script, neither short nor very long.</summary>
    public static bool IsFor(string word) => word.Length is >= ShortestWord and <= LongestWord && word.All(char.IsLetter);

    /// <summary>Words one mistake away, and what was typed on the other keyboard layout; each with what it costs, above 0.</summary>
    /// <param name="word">Folded.</param>
    public static IReadOnlyDictionary<string, double> Near(string word)
    {
        var near = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var switched in KeyboardLayout.Switched(word))
            near.TryAdd(switched, LayoutCost);

        var letters = word.All(char.IsAsciiLetterLower) ? LatinLetters : CyrillicLetters;
        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in letters)
                near.TryAdd(word.Insert(i, letter.ToString()), 0);
            if (i == word.Length)
                break;

            near.TryAdd(word.Remove(i, 1), 0);
            foreach (var letter in letters)
                near.TryAdd(word[..i] + letter + word[(i + 1)..], 0);
            if (i + 1 < word.Length)
                near.TryAdd(word[..i] + word[i + 1] + word[i] + word[(i + 2)..], 0);
        }

        near.Remove(word);
        foreach (var candidate in near.Where(candidate => candidate.Value == 0).Select(candidate => candidate.Key).ToList())
            near[candidate] = Distance(word, candidate);
        return near;
    }

    /// <summary>
    /// What it takes to make one word of the other: 1 for a letter more, less or another, less for letters that are alike, neighbours on the
    /// keyboard, doubled or changed over, more for the first letter, which people seldom miss.
    /// </summary>
    /// <param name="most">Beyond this any larger number may be the answer: most words are not near, and that shows early.</param>
    public static double Distance(string one, string other, double most = double.PositiveInfinity)
    {
        // Three rows of the table: nothing looks farther back. Nothing costs less than half for a letter more or less.
        if (Math.Abs(one.Length - other.Length) * CheapestLetter > most || one.Length > LongestCompared || other.Length > LongestCompared)
            return most + 1;

        Span<double> rows = stackalloc double[3 * (LongestCompared + 1)];
        var width = other.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var i = 0; i <= one.Length; i++)
        {
            var least = double.PositiveInfinity;
            for (var j = 0; j <= other.Length; j++)
            {
                row[j] = i == 0 ? j : j == 0 ? i : Step(before, last, row, one, other, i, j);
                least = Math.Min(least, row[j]);
            }

            // A change-over reaches back two rows.
            if (least > most + 1)
                return least;

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        var first = one.Length > 0 && other.Length > 0 && one[0] != other[0] && !LetterCosts.AreAlike(one[0], other[0]) ? 0.5 : 0;
        return last[other.Length] + first;
    }

    /// <summary>The best of the words that were found, by what it takes and how many articles have it; null when none is near enough.</summary>
    /// <param name="found">Words with their cost and how many articles have them.</param>
    public static string? Best(IEnumerable<(string Word, double Cost, int Articles)> found) => found
        .Where(word => word.Articles > 0)
        .OrderBy(word => word.Cost - FrequencyShare * Math.Log(word.Articles))
        .ThenBy(word => word.Word, StringComparer.Ordinal)
        .Select(word => word.Word)
        .FirstOrDefault();

    /// <summary>How the index may have a word: as it is, and stemmed by each language.</summary>
    public static IEnumerable<string> IndexForms(string word) =>
        Stemmer.Languages.Select(language => Stemmer.Stem(word, language)).Prepend(word).Distinct(StringComparer.Ordinal);

    private static double Step(
        ReadOnlySpan<double> before, ReadOnlySpan<double> last, ReadOnlySpan<double> row, string one, string other, int i, int j)
    {
        var (a, b) = (one[i - 1], other[j - 1]);
        var cost = last[j - 1] + LetterCosts.Of(a, b);
        cost = Math.Min(cost, last[j] + (i > 1 && one[i - 2] == a ? CheapestLetter : 1));
        cost = Math.Min(cost, row[j - 1] + (j > 1 && other[j - 2] == b ? CheapestLetter : 1));
        if (i > 1 && j > 1 && a == other[j - 2] && b == one[i - 2])
            cost = Math.Min(cost, before[j - 2] + 0.7);
        return cost;
    }
}
