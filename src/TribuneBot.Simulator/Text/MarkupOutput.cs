using System.Runtime.InteropServices;
using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>Plain text as it comes out of a markup parser, with its length in UTF-16 code units.</summary>
internal sealed class MarkupOutput
{
    private readonly List<byte> _bytes = [];

    internal int Utf16Length { get; private set; }

    internal int ByteLength => _bytes.Count;

    /// <summary>A half of a surrogate pair was named by number; such a text cannot be sent.</summary>
    internal bool HasLoneSurrogate { get; private set; }

    internal byte Last => _bytes.Count == 0 ? (byte)0 : _bytes[^1];

    internal void Append(byte value)
    {
        Utf16Length += MarkupText.Utf16Units(value);
        _bytes.Add(value);
    }

    internal void Append(uint codePoint)
    {
        if (codePoint is >= 0xd800 and <= 0xdfff)
        {
            HasLoneSurrogate = true;
            Append((byte)'?');
            return;
        }

        Span<byte> buffer = stackalloc byte[4];
        var length = new Rune(codePoint).EncodeToUtf8(buffer);
        foreach (var value in buffer[..length])
            Append(value);
    }

    /// <summary>What was appended from this byte on; gone with the next append.</summary>
    internal ReadOnlySpan<byte> BytesSince(int bytePosition) => CollectionsMarshal.AsSpan(_bytes)[bytePosition..];

    internal string Since(int bytePosition) => Encoding.UTF8.GetString(BytesSince(bytePosition));

    public override string ToString() => Since(0);
}
