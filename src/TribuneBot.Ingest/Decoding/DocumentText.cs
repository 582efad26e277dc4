using System.Text;
using System.Text.Unicode;

namespace TribuneBot.Ingest.Decoding;

/// <summary>
/// Turns a document's bytes into text. Which encoding holds, first wins: byte order mark, charset of the transport, what the document declares
/// (XML declaration or meta element), UTF-8 (RFC 7303, 3). An encoding that the bytes disprove does not hold, whoever names it.
/// </summary>
internal static class DocumentText
{
    /// <summary>A declaration stands within this many bytes.</summary>
    private const int DeclarationWindow = 1_024;

    /// <summary>So many sequences of UTF-8 do not come about by chance in an encoding of two bytes a letter.</summary>
    private const int SureSequences = 4;

    /// <param name="contentType">The transport's content type, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        using var decoded = DecodedBuffer.Rent(bytes, contentType);
        return decoded.Text.Span.ToString();
    }

    /// <inheritdoc cref="Decode"/>
    public static FoundEncoding Find(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (WideEncoding.Marked(bytes) is var (marked, length))
            return new FoundEncoding(marked, length, IsDisproved: marked is UTF8Encoding && !Utf8.IsValid(bytes[length..]));
        if (WideEncoding.Unmarked(bytes) is { } unmarked)
            return new FoundEncoding(unmarked, 0, IsDisproved: false);

        var said = CharsetParameter.OfContentType(contentType);
        var transport = IsDisprovedAscii(said, bytes) ? null : Narrow(said);
        var declared = Narrow(Declared(bytes));
        if (Ascii.IsValid(bytes))
            return new FoundEncoding(Escaped(transport) ?? Escaped(declared) ?? Encoding.UTF8, 0, IsDisproved: false);
        if (Utf8.IsValid(bytes))
            return new FoundEncoding(OfSoundUtf8(bytes, transport, declared), 0, IsDisproved: false);

        // What should be UTF-8 and is not is damaged, even where the text can be guessed.
        var isDisproved = (transport ?? declared ?? Encoding.UTF8) is UTF8Encoding;
        return new FoundEncoding(OfOther(bytes, Utf8Tally.Count(bytes), transport, declared), 0, isDisproved);
    }

    /// <summary>Bytes that are UTF-8 throughout are that, unless an encoding of several bytes a letter is named and little speaks against it.</summary>
    private static Encoding OfSoundUtf8(ReadOnlySpan<byte> bytes, Encoding? transport, Encoding? declared)
    {
        if ((transport ?? declared) is not { IsSingleByte: false } named || named is UTF8Encoding || declared is UTF8Encoding)
            return Encoding.UTF8;

        var tally = Utf8Tally.Count(bytes);
        return tally.Long == 0 && tally.Good < SureSequences ? named : Encoding.UTF8;
    }

    private static Encoding OfOther(ReadOnlySpan<byte> bytes, Utf8Tally tally, Encoding? transport, Encoding? declared)
    {
        if (transport is not null and not UTF8Encoding && !IsServersHabit(transport, declared, bytes))
            return transport;
        if (tally.IsLikely && (transport is UTF8Encoding || declared is null or UTF8Encoding))
            return Encoding.UTF8;

        return declared is not null and not UTF8Encoding ? declared : tally.IsLikely ? Encoding.UTF8 : LegacyGuess.Guess(bytes);
    }

    /// <summary>Servers say ISO 8859-1 of everything; a document in Cyrillic knows better, and so does one whose bytes are letters of several bytes.</summary>
    private static bool IsServersHabit(Encoding transport, Encoding? declared, ReadOnlySpan<byte> bytes) =>
        transport.CodePage == Charsets.Western && declared is not null and not UTF8Encoding && declared.CodePage != Charsets.Western
        && (declared.IsSingleByte ? LegacyGuess.IsCyrillic(bytes) : !declared.GetString(bytes).Contains('\uFFFD'));

    /// <summary>What can be read byte by byte is not UTF-16 or a mainframe's encoding, whatever it claims.</summary>
    private static Encoding? Narrow(string? name) =>
        Charsets.Find(name) is { } found and not (UnicodeEncoding or UTF32Encoding) && found.GetString("<"u8) == "<" ? found : null;

    /// <summary>Servers also say ASCII of everything.</summary>
    private static bool IsDisprovedAscii(string? name, ReadOnlySpan<byte> bytes) =>
        name is not null && (name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || name.Equals("ascii", StringComparison.OrdinalIgnoreCase)) && !Ascii.IsValid(bytes);

    /// <summary>Encodings that write every letter in ASCII bytes.</summary>
    private static Encoding? Escaped(Encoding? named) => named?.CodePage is >= 50220 and <= 50229 or 52936 ? named : null;

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        return CharsetParameter.OfXmlDeclaration(head) ?? (IsFeed(head) ? null : CharsetParameter.OfMeta(head));
    }

    /// <summary>A meta element in a feed belongs to a page that it quotes.</summary>
    private static bool IsFeed(string head) =>
        head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase) || head.Contains("<rdf:", StringComparison.OrdinalIgnoreCase);
}
