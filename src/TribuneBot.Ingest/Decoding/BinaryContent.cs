namespace TribuneBot.Ingest.Decoding;

/// <summary>Tells pictures, archives and databases from text.</summary>
internal static class BinaryContent
{
    private const int Window = 8 * 1024;

    /// <summary>No more than one byte of so many is zero by accident.</summary>
    private const int StrayShare = 100;

    /// <summary>
    /// A zero byte does not occur in text, except in UTF-16 and UTF-32, which start with their mark or with markup; what starts with markup and has one of
    /// them somewhere is text that was damaged.
    /// </summary>
    public static bool Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] or [(byte)'<', 0, ..] || WideEncoding.Unmarked(bytes) is not null)
            return false;

        var start = bytes[..Math.Min(bytes.Length, Window)];
        var zeros = start.Count((byte)0);
        return zeros > 0 && (zeros > Math.Max(1, start.Length / StrayShare) || start.TrimStart("\uFEFF \t\r\n"u8) is not [(byte)'<', ..]);
    }
}
