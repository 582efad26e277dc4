namespace TribuneBot.Ingest.Decoding;

/// <summary>Tells pictures, archives and databases from text.</summary>
internal static class BinaryContent
{
    private const int Window = 8 * 1024;

    /// <summary>A zero byte does not occur in text, except in UTF-16 and UTF-32, which start with their mark or with markup.</summary>
    public static bool Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] or [(byte)'<', 0, ..] || WideEncoding.Unmarked(bytes) is not null)
            return false;

        return bytes[..Math.Min(bytes.Length, Window)].Contains((byte)0);
    }
}
