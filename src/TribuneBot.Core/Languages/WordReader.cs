using System.Globalization;
using System.Text;

namespace TribuneBot.Core.Languages;

/// <summary>Reads the words of a text one by one without allocating; the rules are told at <see cref="Words"/>.</summary>
internal ref struct WordReader
{
    public const int BufferSize = Words.MaxLength;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> buffer;
    private int position;
    private int foldedLength;

    public WordReader(ReadOnlySpan<char> text, Span<char> buffer, int position = 0)
    {
        this.text = text;
        this.buffer = buffer;
        this.position = position;
    }

    public int Start { get; private set; }

    public readonly int Length => position - Start;

    /// <summary>The word's folded form; valid until the next <see cref="Read"/>, and the reader's to change until then.</summary>
    public readonly Span<char> Folded => buffer[..foldedLength];

    public bool Read()
    {
        while (position < text.Length)
        {
            var size = LetterSize(position);
            if (size > 0)
            {
                ReadWord();
                return true;
            }

            position++;
        }

        return false;
    }

    private void ReadWord()
    {
        Start = position;
        foldedLength = 0;
        var afterApostrophe = -1;
        while (position < text.Length)
        {
            var size = LetterSize(position);
            if (size == 0 && IsInnerApostrophe())
            {
                position++;
                afterApostrophe = foldedLength;
                continue;
            }

            if (size == 0 && !IsMark(text[position]))
                break;

            Append(Math.Max(size, 1));
        }

        if (afterApostrophe > 0 && foldedLength == afterApostrophe + 1 && buffer[afterApostrophe] == 's')
            foldedLength = afterApostrophe;
    }

    private void Append(int size)
    {
        if (foldedLength + size > Words.MaxLength)
        {
            position += size;
            return;
        }

        if (size == 2)
        {
            buffer[foldedLength++] = text[position++];
            buffer[foldedLength++] = text[position++];
            return;
        }

        var folded = Folding.FoldCharacter(text[position++]);
        if (folded == '\0')
            return;

        var (first, second) = Folding.Expand(folded);
        buffer[foldedLength++] = first;
        if (second != '\0' && foldedLength < Words.MaxLength)
            buffer[foldedLength++] = second;
    }

    /// <summary>Code units of the letter or digit at an index: 1, 2 for a surrogate pair, 0 when there is none.</summary>
    private readonly int LetterSize(int index)
    {
        var c = text[index];
        if (char.IsAsciiLetterOrDigit(c))
            return 1;
        if (c < 0x80)
            return 0;
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) && !Folding.IsApostrophe(c) ? 1 : 0;
        if (!char.IsHighSurrogate(c) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return 0;

        return Rune.IsLetterOrDigit(new Rune(c, text[index + 1])) ? 2 : 0;
    }

    /// <summary>An apostrophe that a letter follows, perhaps after marks that folding drops.</summary>
    private readonly bool IsInnerApostrophe()
    {
        if (!Folding.IsApostrophe(text[position]))
            return false;

        var next = position + 1;
        while (next < text.Length && Folding.IsDropped(text[next]))
            next++;
        return next < text.Length && LetterSize(next) > 0;
    }

    private static bool IsMark(char c) =>
        c >= 0x80 && (Folding.IsDropped(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
