using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>An encoding of one byte a letter that the framework lacks. For reading only.</summary>
/// <param name="upper">What the bytes from 0xA0 to 0xFF mean; the rest is as in ISO 8859-1.</param>
internal sealed class SingleByteEncoding(string upper) : Encoding
{
    private const int FirstUpper = 0xA0;

    public override bool IsSingleByte => true;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var code = bytes[byteIndex + i];
            chars[charIndex + i] = code < FirstUpper ? (char)code : upper[code - FirstUpper];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException("This encoding is for reading.");

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("This encoding is for reading.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException("This encoding is for reading.");
}
