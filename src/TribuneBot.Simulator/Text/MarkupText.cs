using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>
/// The bytes of a text being parsed. Telegram parses UTF-8 and reports byte offsets, so we do too; a read past the end is
/// a zero byte, and a zero byte counts as space.
/// </summary>
internal readonly struct MarkupText(string text)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    internal int Length => _bytes.Length;

    internal bool HasZero => _bytes.AsSpan().Contains((byte)0);

    internal byte this[int index] => index < _bytes.Length ? _bytes[index] : (byte)0;

    internal string Slice(int start, int end) => Encoding.UTF8.GetString(_bytes, start, Math.Max(0, Math.Min(end, _bytes.Length) - start));

    internal bool IsSpace(int index) => this[index] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)0 or 0x0b;

    internal int SkipSpace(int index)
    {
        while (this[index] != 0 && IsSpace(index))
            index++;
        return index;
    }

    /// <summary>UTF-16 code units that begin with this byte: none for a continuation byte, two for a character beyond the first plane.</summary>
    internal static int Utf16Units(byte value) => (value & 0xc0) == 0x80 ? 0 : value >= 0xf0 ? 2 : 1;

    internal static string Lower(string value) => string.Create(value.Length, value, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
    });
}
