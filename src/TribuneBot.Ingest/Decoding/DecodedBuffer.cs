using System.Buffers;
using System.Text;
using TribuneBot.Ingest.Feeds.Xml;

namespace TribuneBot.Ingest.Decoding;

/// <summary>A document's text in a rented buffer: a feed is large, short-lived and read once a minute. Not to be used after it is given back.</summary>
internal sealed class DecodedBuffer : IDisposable
{
    private readonly char[] _buffer;

    private DecodedBuffer(char[] buffer, int length, bool isDamaged)
    {
        _buffer = buffer;
        Text = new SourceText(buffer, length);
        IsDamaged = isDamaged;
    }

    public SourceText Text { get; }

    /// <summary>True when some of the bytes were no text in the encoding that was found; a replacement character stands for them.</summary>
    public bool IsDamaged { get; }

    /// <param name="contentType">The transport's content type, or null.</param>
    public static DecodedBuffer Rent(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var found = DocumentText.Find(bytes, contentType);
        var text = bytes[found.MarkLength..];
        var buffer = ArrayPool<char>.Shared.Rent(found.Encoding.GetMaxCharCount(text.Length));
        var length = found.Encoding.GetChars(text, buffer);

        // A mainframe ends lines with a character of its own.
        if (WideEncoding.IsEbcdic(bytes))
            buffer.AsSpan(0, length).Replace('\u0085', '\n');

        // UTF-8 may hold replacement characters that its writer put there.
        return new DecodedBuffer(buffer, length, found.IsDisproved || (found.Encoding is not UTF8Encoding && buffer.AsSpan(0, length).Contains('\uFFFD')));
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
}
