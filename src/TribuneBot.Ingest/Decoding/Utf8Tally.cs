using System.Buffers;
using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="Good">Sequences of more than one byte.</param>
/// <param name="Long">Of these the ones of three bytes and more.</param>
/// <param name="Bad">Bytes that are part of none.</param>
internal readonly record struct Utf8Tally(int Good, int Long, int Bad)
{
    /// <summary>Text with a few bad bytes is still UTF-8 when most of its other non-ASCII bytes form its sequences; text in another encoding does not.</summary>
    public bool IsLikely => Bad <= Good / 4;

    public static Utf8Tally Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0, wide = 0, bad = 0;
        for (var at = Next(bytes); at >= 0; at = Next(bytes))
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
            {
                good++;
                wide += length > 2 ? 1 : 0;
            }
            else
            {
                bad++;
            }

            bytes = bytes[length..];
        }

        return new Utf8Tally(good, wide, bad);
    }

    private static int Next(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
}
