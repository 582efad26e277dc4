using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Guesses the single-byte encoding of text that declares none and is not UTF-8.</summary>
internal static class LegacyGuess
{
    /// <summary>So many non-ASCII letters in a row make no Western word; German and French have two at times.</summary>
    private const int ShortestRun = 3;

    /// <summary>
    /// Cyrillic words are made of non-ASCII bytes, Western ones have them singly. Among the Cyrillic ones, most letters are small: windows-1251 has
    /// those above 0xE0, KOI8-R below.
    /// </summary>
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        int joined = 0, single = 0, low = 0;
        for (var at = Next(bytes); at >= 0; at = Next(bytes))
        {
            bytes = bytes[at..];
            var length = bytes.IndexOfAnyInRange((byte)0, (byte)0xBF);
            var run = length < 0 ? bytes : bytes[..length];
            bytes = bytes[run.Length..];
            if (run.Length < ShortestRun)
            {
                single += run.Length;
                continue;
            }

            joined += run.Length;
            foreach (var letter in run)
                low += letter < 0xE0 ? 1 : 0;
        }

        return joined <= single ? "windows-1252" : low > joined - low ? "koi8-r" : "windows-1251";
    }

    public static bool IsCyrillic(ReadOnlySpan<byte> bytes) => Name(bytes) != "windows-1252";

    public static Encoding Guess(ReadOnlySpan<byte> bytes) => Charsets.Find(Name(bytes)) ?? Encoding.Latin1;

    private static int Next(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0xC0, (byte)0xFF);
}
