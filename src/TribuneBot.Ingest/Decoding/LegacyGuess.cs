using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Guesses the single-byte encoding of text that declares none and is not UTF-8.</summary>
internal static class LegacyGuess
{
    /// <summary>
    /// Cyrillic words are made of non-ASCII bytes, Western ones have them singly. Among the Cyrillic ones, most letters are small: windows-1251 has
    /// those above 0xE0, KOI8-R below.
    /// </summary>
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        int joined = 0, single = 0, low = 0, high = 0;
        var before = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var isLetter = bytes[i] >= 0xC0;
            var isJoined = isLetter && (before || (i + 1 < bytes.Length && bytes[i + 1] >= 0xC0));
            joined += isJoined ? 1 : 0;
            single += isLetter && !isJoined ? 1 : 0;
            low += isJoined && bytes[i] < 0xE0 ? 1 : 0;
            high += isJoined && bytes[i] >= 0xE0 ? 1 : 0;
            before = isLetter;
        }

        return joined <= single ? "windows-1252" : low > high ? "koi8-r" : "windows-1251";
    }

    public static bool IsCyrillic(ReadOnlySpan<byte> bytes) => Name(bytes) != "windows-1252";

    public static Encoding Guess(ReadOnlySpan<byte> bytes) => Charsets.Find(Name(bytes)) ?? Encoding.Latin1;
}
