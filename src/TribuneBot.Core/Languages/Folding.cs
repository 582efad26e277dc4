using System.Text;

namespace TribuneBot.Core.Languages;

/// <summary>
/// Makes spellings of the same word equal: lower case, no diacritics, one kind of hyphen, no apostrophe inside a word. The tables are
/// our own (<see cref="FoldingTable"/>): the framework's culture data silently does nothing where ICU is absent, and knows only one
/// language's I at a time. Here I, İ, ı and i are all i. Folding a folded text changes nothing.
/// </summary>
public static class Folding
{
    private const int TableSize = 0x2100;
    private const char Dropped = '\0';
    private const char Apostrophe = '\'';

    private static readonly char[] Table = BuildTable();

    /// <param name="text">Any text; unpaired surrogates are kept as they are.</param>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
            Append(folded, FoldCharacter(character));
        return folded.ToString();
    }

    internal static bool IsApostrophe(char character) => FoldCharacter(character) == Apostrophe;

    /// <summary>Whether folding drops it: combining marks, soft hyphens and joiners.</summary>
    internal static bool IsDropped(char character) => FoldCharacter(character) == Dropped;

    /// <summary>The folded character, or <c>\0</c> when it is dropped. Ligatures stay; <see cref="Expand"/> spells them out.</summary>
    internal static char FoldCharacter(char character)
    {
        if (character < TableSize)
            return Table[character];

        return character switch
        {
            >= '\uFE20' and <= '\uFE2F' or '\uFEFF' or >= '\uFE00' and <= '\uFE0F' => Dropped,
            >= '\uFF10' and <= '\uFF19' => (char)(character - '\uFF10' + '0'),
            >= '\uFF21' and <= '\uFF3A' => (char)(character - '\uFF21' + 'a'),
            >= '\uFF41' and <= '\uFF5A' => (char)(character - '\uFF41' + 'a'),
            '\uFF07' => Apostrophe,
            '\u2212' or '\uFE63' or '\uFF0D' => '-',
            '\u3000' => ' ',
            _ => character,
        };
    }

    /// <summary>The two letters a folded ligature stands for; the second is <c>\0</c> for every other character.</summary>
    internal static (char First, char Second) Expand(char folded) => folded switch
    {
        'ß' => ('s', 's'),
        'æ' => ('a', 'e'),
        'œ' => ('o', 'e'),
        'þ' => ('t', 'h'),
        'ĳ' => ('i', 'j'),
        _ => (folded, '\0'),
    };

    private static void Append(StringBuilder folded, char character)
    {
        if (character == Dropped)
            return;

        // Decided when the letter after the apostrophe comes, so that marks dropped in between do not hide it.
        if (folded is [.., var before, Apostrophe] && char.IsLetterOrDigit(character) && char.IsLetterOrDigit(before))
            folded.Length--;

        var (first, second) = Expand(character);
        folded.Append(first);
        if (second != '\0')
            folded.Append(second);
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
            table[i] = (char)i;

        for (var c = 'A'; c <= 'Z'; c++)
            table[c] = (char)(c + 32);

        Copy(table, '\u00C0', FoldingTable.Latin);
        Copy(table, '\u0370', FoldingTable.Greek);
        Copy(table, '\u0400', FoldingTable.Cyrillic);
        Copy(table, '\u1E00', FoldingTable.LatinAdditional);
        Copy(table, '\u1F00', FoldingTable.GreekExtended);
        Shift(table, '\u0531', '\u0556', '\u0561'); // Armenian capitals
        Shift(table, '\u1C90', '\u1CBF', '\u10D0'); // Georgian capitals
        Shift(table, '\u0660', '\u0669', '0');
        Shift(table, '\u06F0', '\u06F9', '0');
        table['ə'] = 'e';
        SetAll(table, "'\u2018\u2019\u201B\u02BC\u02BB\u02B9\u0060\u00B4\u2032", Apostrophe);
        SetAll(table, "\u2010\u2011\u2012\u2013\u2014\u2015", '-');
        SetAll(table, "\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F", ' ');
        SetAll(table, "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u0670", Dropped);
        Drop(table, '\u0300', '\u036F');
        Drop(table, '\u0483', '\u0489');
        Drop(table, '\u0591', '\u05BD');
        Drop(table, '\u064B', '\u065F');
        Drop(table, '\u1AB0', '\u1AFF');
        Drop(table, '\u1DC0', '\u1DFF');
        Drop(table, '\u20D0', '\u20FF');

        // What a block folds to may itself be one of the signs set after it.
        for (var i = 0; i < TableSize; i++)
            table[i] = table[table[i]];
        return table;
    }

    private static void Copy(char[] table, char first, string block) => block.CopyTo(0, table, first, block.Length);

    private static void Shift(char[] table, char first, char last, char target)
    {
        for (var c = first; c <= last; c++)
            table[c] = (char)(target + (c - first));
    }

    private static void SetAll(char[] table, string characters, char value)
    {
        foreach (var c in characters)
            table[c] = value;
    }

    private static void Drop(char[] table, char first, char last)
    {
        for (var c = first; c <= last; c++)
            table[c] = Dropped;
    }
}
