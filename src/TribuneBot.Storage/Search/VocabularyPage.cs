using System.Buffers;

namespace TribuneBot.Storage.Search;

/// <summary>
/// Some hundred neighbouring words and how many articles have each, in the order of their UTF-8 bytes. Of each word is written how many bytes it
/// shares with the one before it, how many follow, these, and the number; the numbers in groups of seven bits, the lowest first.
/// </summary>
internal ref struct VocabularyPage(ReadOnlySpan<byte> page)
{
    private const int GroupBits = 7;
    private const byte HasMore = 1 << GroupBits;

    private ReadOnlySpan<byte> _rest = page;
    private byte[] _word = new byte[64];
    private int _length;

    public readonly ReadOnlySpan<byte> Word => _word.AsSpan(0, _length);

    public int Articles { get; private set; }

    /// <summary>Goes on to the next word.</summary>
    public bool Read()
    {
        if (_rest.IsEmpty)
            return false;

        var shared = Number();
        var own = Number();
        if (shared + own > _word.Length)
            Array.Resize(ref _word, 2 * (shared + own));
        _rest[..own].CopyTo(_word.AsSpan(shared));
        _rest = _rest[own..];
        _length = shared + own;
        Articles = Number();
        return true;
    }

    /// <summary>Goes on to the word or, where it is not there, to the next one after it; from where it stands, which must be a word.</summary>
    /// <returns>False when the page ends before.</returns>
    public bool Reach(ReadOnlySpan<byte> word)
    {
        while (Word.SequenceCompareTo(word) < 0)
        {
            if (!Read())
                return false;
        }

        return true;
    }

    /// <param name="before">The word written before it; empty at the beginning of a page.</param>
    public static void Write(IBufferWriter<byte> page, ReadOnlySpan<byte> before, ReadOnlySpan<byte> word, int articles)
    {
        var shared = before.CommonPrefixLength(word);
        WriteNumber(page, shared);
        WriteNumber(page, word.Length - shared);
        page.Write(word[shared..]);
        WriteNumber(page, articles);
    }

    private int Number()
    {
        var (number, shift, at) = (0, 0, 0);
        while (_rest[at] >= HasMore)
        {
            number |= (_rest[at++] & (HasMore - 1)) << shift;
            shift += GroupBits;
        }

        number |= _rest[at] << shift;
        _rest = _rest[(at + 1)..];
        return number;
    }

    private static void WriteNumber(IBufferWriter<byte> page, int number)
    {
        var bytes = page.GetSpan(sizeof(int) + 1);
        var (rest, length) = ((uint)number, 0);
        for (; rest >= HasMore; rest >>= GroupBits)
            bytes[length++] = (byte)(rest | HasMore);
        bytes[length++] = (byte)rest;
        page.Advance(length);
    }
}
