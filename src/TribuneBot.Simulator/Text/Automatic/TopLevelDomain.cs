using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace TribuneBot.Simulator.Text.Automatic;

/// <summary>
/// The ends of hosts. Without a protocol only those count that Telegram knows: what IANA's root zone had some years ago, and
/// .onion and .ton. The list is the file top-level-domains.txt, one name a line.
/// </summary>
internal static class TopLevelDomain
{
    private static readonly SearchValues<byte> LettersAndDigits = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private static readonly FrozenSet<string> Known = Load();

    internal static bool Fits(ReadOnlySpan<byte> tld, bool hasProtocol)
    {
        if (tld.StartsWith("xn--"u8))
            return tld.Length > 5 && !tld[4..].ContainsAnyExcept(LettersAndDigits);
        if (tld.Length < 2 || tld.ContainsAny((byte)'_', (byte)'-'))
            return false;
        var name = Encoding.UTF8.GetString(tld);
        return HasTwoCharacters(name) && (hasProtocol || IsKnown(name));
    }

    // "example.COM" is an address; in "the end.Com" a sentence begins.
    private static bool IsKnown(string name)
    {
        var lower = Lower(name);
        return (lower == name || AfterFirst(lower) != AfterFirst(name)) && Known.Contains(lower);
    }

    private static string AfterFirst(string name) => name[(char.IsHighSurrogate(name[0]) ? 2 : 1)..];

    // İ is the one letter whose simple lower case the runtime withholds.
    private static string Lower(string name) => name.ToLowerInvariant().Replace('İ', 'i');

    private static bool HasTwoCharacters(string name) => AfterFirst(name).Length > 0;

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(TopLevelDomain).Assembly.GetManifestResourceStream("Text/top-level-domains.txt")
            ?? throw new InvalidOperationException("The list of top-level domains is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
