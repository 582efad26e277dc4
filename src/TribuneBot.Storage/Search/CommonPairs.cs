using System.Text;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Two common words side by side, as one word of the index that no article can have itself: <c>one+other</c>, among the tags; of a title
/// <c>=one+other</c>.
/// </summary>
internal static class CommonPairs
{
    private const char Sign = '+';

    public static string Of(string one, string other) => $"{one}{Sign}{other}";

    /// <param name="common">The words whose pairs are wanted.</param>
    /// <returns>Each pair as often as it stands, with a space before it.</returns>
    public static string In(IndexedWords words, HashSet<string> common)
    {
        if (common.Count == 0)
            return "";

        var pairs = new StringBuilder();
        var wanted = common.GetAlternateLookup<ReadOnlySpan<char>>();
        Add(pairs, words.Title, wanted, [IndexEntries.TitleMark]);
        Add(pairs, IndexEntries.LeadOf(words), wanted, []);
        Add(pairs, words.Body, wanted, []);
        return pairs.ToString();
    }

    private static void Add(StringBuilder pairs, ReadOnlySpan<char> field, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> wanted, ReadOnlySpan<char> mark)
    {
        ReadOnlySpan<char> last = [];
        foreach (var range in field.Split(' '))
        {
            var word = wanted.Contains(field[range]) ? field[range] : [];
            if (!last.IsEmpty && !word.IsEmpty)
                pairs.Append(' ').Append(mark).Append(last).Append(Sign).Append(word);
            last = word;
        }
    }
}
