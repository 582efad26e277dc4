using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Encodings by the names documents use, the single-byte ones included.</summary>
internal static class Charsets
{
    /// <returns>Null for no name and for an unknown one.</returns>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;

        var plain = name.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            // ISO 8859-1 and ASCII mean windows-1252 on the web (WHATWG Encoding, 4.2).
            return plain switch
            {
                "utf-8" or "utf8" => Encoding.UTF8,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
                "cp1251" or "win-1251" or "windows1251" => CodePagesEncodingProvider.Instance.GetEncoding(1251),
                _ => CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain),
            };
        }
        catch (ArgumentException)
        {
            // The framework's only way to say that it does not know the name.
            return null;
        }
    }
}
