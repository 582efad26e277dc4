using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Encodings that show themselves by the first bytes: by a mark, or by how the first markup character is written (XML 1.0, appendix F).</summary>
internal static class WideEncoding
{
    /// <summary>The encoding, and how many bytes its mark has; null when the bytes carry no mark.</summary>
    public static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    public static Encoding? Unmarked(ReadOnlySpan<byte> bytes) => WithoutSpace(bytes) switch
    {
        [(byte)'<' or (byte)'{', 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, (byte)'<' or (byte)'{', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [(byte)'<' or (byte)'{', 0, not 0, 0, ..] => Encoding.Unicode,
        [0, (byte)'<' or (byte)'{', 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => IsEbcdic(bytes) ? Ebcdic(bytes) : null,
    };

    /// <summary>Without the white space that a document of two bytes a letter starts with.</summary>
    private static ReadOnlySpan<byte> WithoutSpace(ReadOnlySpan<byte> bytes)
    {
        while (bytes is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', 0, not 0, 0, ..] or [0, (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', 0, not 0, ..])
            bytes = bytes[2..];
        return bytes;
    }

    public static bool IsEbcdic(ReadOnlySpan<byte> bytes) => bytes is [0x4C, 0x6F, 0xA7, 0x94, ..];

    /// <summary>An XML declaration on a mainframe: its letters stand in the same places in every variant, and name the one that is meant.</summary>
    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        const string Common = "IBM037";
        if (Charsets.Find(Common) is not { } common)
            return null;

        var head = common.GetString(bytes[..Math.Min(bytes.Length, 256)]);
        return Charsets.Find(CharsetParameter.OfXmlDeclaration(head)) ?? common;
    }
}
