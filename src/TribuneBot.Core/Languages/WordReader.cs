using System.Globalization;
using System.Text;

namespace TribuneBot.Core.Languages;

/// <summary>Reads the words of a text one by one without allocating; the rules are told at <see cref="Words"/>.</summary>
internal ref struct WordReader
{
    public const int BufferSize = Words.MaxLength;

    /// <summary>The bit by which ASCII's small letters differ from its capitals; digits have it too.</summary>
    private const char ToLower = '\u0020';

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _position;
    private int _foldedLength;

    public WordReader(ReadOnlySpan<char> text, Span<char> buffer, int position = 0)
    {
        _text = text;
        _buffer = buffer;
        _position = position;
    }

    public int Start { get; private set; }

    public readonly int Length => _position - Start;

    /// <summary>The word's folded form; valid until the next <see cref="Read"/>, and the reader's to change until then.</summary>
    public readonly Span<char> Folded => _buffer[.._foldedLength];

    public bool Read()
    {
        while (_position < _text.Length)
        {
            var size = LetterSize(_position);
            if (size > 0)
            {
                ReadWord();
                return true;
            }

            _position++;
        }

        return false;
    }

    private void ReadWord()
    {
        Start = _position;
        _foldedLength = 0;
        var afterApostrophe = -1;
        while (_position < _text.Length)
        {
            if (char.IsAsciiLetterOrDigit(_text[_position]) && _foldedLength < Words.MaxLength)
            {
                _buffer[_foldedLength++] = (char)(_text[_position++] | ToLower);
                continue;
            }

            var size = LetterSize(_position);
            if (size == 0 && IsInnerApostrophe())
            {
                _position++;
                afterApostrophe = _foldedLength;
                continue;
            }

            if (size == 0 && !IsMark(_text[_position]))
                break;

            Append(Math.Max(size, 1));
        }

        if (afterApostrophe > 0 && _foldedLength == afterApostrophe + 1 && _buffer[afterApostrophe] == 's')
            _foldedLength = afterApostrophe;
    }

    private void Append(int size)
    {
        if (_foldedLength + size > Words.MaxLength)
        {
            _position += size;
            return;
        }

        if (size == 2)
        {
            _buffer[_foldedLength++] = _text[_position++];
            _buffer[_foldedLength++] = _text[_position++];
            return;
        }

        var folded = Folding.FoldCharacter(_text[_position++]);
        if (folded == '\0')
            return;

        var (first, second) = Folding.Expand(folded);
        _buffer[_foldedLength++] = first;
        if (second != '\0' && _foldedLength < Words.MaxLength)
            _buffer[_foldedLength++] = second;
    }

    /// <summary>Code units of the letter or digit at an index: 1, 2 for a surrogate pair, 0 when there is none.</summary>
    private readonly int LetterSize(int index)
    {
        var c = _text[index];
        if (char.IsAsciiLetterOrDigit(c))
            return 1;
        if (c < 0x80)
            return 0;
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) && !Folding.IsApostrophe(c) ? 1 : 0;
        if (!char.IsHighSurrogate(c) || index + 1 >= _text.Length || !char.IsLowSurrogate(_text[index + 1]))
            return 0;

        return Rune.IsLetterOrDigit(new Rune(c, _text[index + 1])) ? 2 : 0;
    }

    /// <summary>An apostrophe that a letter follows, perhaps after marks that folding drops.</summary>
    private readonly bool IsInnerApostrophe()
    {
        if (!Folding.IsApostrophe(_text[_position]))
            return false;

        var next = _position + 1;
        while (next < _text.Length && Folding.IsDropped(_text[next]))
            next++;
        return next < _text.Length && LetterSize(next) > 0;
    }

    private static bool IsMark(char c) =>
        c >= 0x80 && (Folding.IsDropped(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
