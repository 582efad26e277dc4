using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>
/// Turns a document's bytes into text. Which encoding holds, first wins: byte order mark, charset of the transport, what the document declares
/// (XML declaration or meta element), UTF-8 where the bytes are that, windows-1251.
/// </summary>
internal static class DocumentText
{
    /// <summary>A declaration stands within this many bytes.</summary>
    private const int DeclarationWindow = 1_024;

    /// <param name="contentType">The transport's content type, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrderMark(bytes) is var (marked, length))
            return marked.GetString(bytes[length..]);

        var encoding = Charsets.Find(CharsetParameter.OfContentType(contentType)) ?? Unmarked(bytes) ?? Declared(bytes);
        return (encoding ?? Guess(bytes)).GetString(bytes);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 without a mark shows itself by the first markup character (XML 1.0, appendix F).</summary>
    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'<', 0, not 0, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var declared = Charsets.Find(CharsetParameter.OfXmlDeclaration(head) ?? CharsetParameter.OfMeta(head));

        // What could be read byte by byte is not UTF-16, whatever it claims.
        return declared is UnicodeEncoding or UTF32Encoding ? Encoding.UTF8 : declared;
    }

    /// <summary>
    /// Nothing is declared. Text with a few bad bytes is still UTF-8 when most of its other non-ASCII bytes form its sequences; windows-1251
    /// text does not.
    /// </summary>
    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
                good += length > 1 ? 1 : 0;
            else
                bad++;
            bytes = bytes[length..];
        }

        return bad <= good / 4 || Charsets.Find("windows-1251") is not { } cyrillic ? Encoding.UTF8 : cyrillic;
    }
}
