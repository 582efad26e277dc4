namespace TribuneBot.Core.Articles;

/// <summary>FNV-1a over UTF-16 code units, 64 bits: the same on every machine and after every restart, as <see cref="HashCode"/> is not.</summary>
internal struct StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong _hash = Offset;

    public StableHash()
    {
    }

    public readonly long Value => unchecked((long)_hash);

    /// <summary>Each part ends with a unit that is in no text, so that what moves from one part to the next changes the hash.</summary>
    public void Add(ReadOnlySpan<char> part)
    {
        unchecked
        {
            foreach (var unit in part)
                _hash = (_hash ^ unit) * Prime;
            _hash = (_hash ^ 0xFFFF) * Prime;
        }
    }

    public void Add(long number)
    {
        unchecked
        {
            for (var shift = 0; shift < 64; shift += 16)
                _hash = (_hash ^ (ushort)(number >> shift)) * Prime;
        }
    }
}
