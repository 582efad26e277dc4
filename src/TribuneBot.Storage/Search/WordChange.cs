namespace TribuneBot.Storage.Search;

/// <summary>So many more or fewer articles have a word.</summary>
/// <param name="word">In UTF-8.</param>
internal readonly struct WordChange(ReadOnlyMemory<byte> word, int change) : IComparable<WordChange>
{
    private readonly ReadOnlyMemory<byte> _word = word;

    /// <summary>The first eight bytes as a number, which settles most comparisons.</summary>
    private readonly ulong _beginning = Beginning(word.Span);

    public ReadOnlySpan<byte> Word => _word.Span;

    public int Change { get; } = change;

    public int CompareTo(WordChange other)
    {
        var order = _beginning.CompareTo(other._beginning);
        return order != 0 ? order : Word.SequenceCompareTo(other.Word);
    }

    private static ulong Beginning(ReadOnlySpan<byte> word)
    {
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        first.Clear();
        word[..Math.Min(word.Length, first.Length)].CopyTo(first);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(first);
    }
}
