using System.Text;

namespace TribuneBot.Core.Languages;

/// <summary>
/// Cuts a text into words, the same way for articles and queries. A word is a run of letters and digits with their marks; an apostrophe
/// inside belongs to it. A hyphenated word yields its parts ("Baku-Tbilisi" is two words; a query for it asks for both side by side).
/// An English possessive ending is left out of the folded form ("Azerbaijan’s" folds to "azerbaijan").
/// </summary>
public static class Words
{
    /// <summary>Folded characters kept of one word; the rest of a longer one is ignored on both sides.</summary>
    public const int MaxLength = 64;

    public static IEnumerable<WordSpan> Split(string text)
    {
        var position = 0;
        while (TryReadNext(text, position, out var word))
        {
            yield return word;
            position = word.Start + word.Length;
        }
    }

    /// <summary>The folded words separated by one space: what is equal when two titles are the same but for case, accents and punctuation.</summary>
    public static string Join(string text)
    {
        Span<char> buffer = stackalloc char[WordReader.BufferSize];
        var reader = new WordReader(text, buffer);
        var joined = new StringBuilder(text.Length);
        while (reader.Read())
        {
            if (joined.Length > 0)
                joined.Append(' ');
            joined.Append(reader.Folded);
        }

        return joined.ToString();
    }

    private static bool TryReadNext(string text, int position, out WordSpan word)
    {
        Span<char> buffer = stackalloc char[WordReader.BufferSize];
        var reader = new WordReader(text, buffer, position);
        var found = reader.Read();
        word = found ? new WordSpan(reader.Start, reader.Length, reader.Folded.ToString()) : default;
        return found;
    }
}
