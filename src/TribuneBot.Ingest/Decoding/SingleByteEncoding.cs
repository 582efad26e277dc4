using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>An encoding of one byte a letter that the framework lacks. For reading only.</summary>
/// <param name="upper">What the last bytes mean, up to 0xFF; the rest is as in ISO 8859-1.</param>
internal sealed class SingleByteEncoding(string upper) : Encoding
{
    private readonly int _firstUpper = 0x100 - upper.Length;

    public override bool IsSingleByte => true;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var code = bytes[byteIndex + i];
            chars[charIndex + i] = code < _firstUpper ? (char)code : upper[code - _firstUpper];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException("This encoding is for reading.");

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("This encoding is for reading.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException("This encoding is for reading.");
}
