using System.Globalization;
using System.Text;
using System.Xml;
using AngleSharp.Html;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Numeric and named references: <c>&amp;#233;</c>, <c>&amp;#xE9;</c>, <c>&amp;eacute;</c>.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest name of HTML has 31 letters.</summary>
    private const int LongestName = 33;

    /// <summary>What 128 to 159 mean to everybody who writes them: windows-1252 (HTML, numeric character reference end state).</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The reference the text starts with, from its ampersand to its semicolon; empty where there is none.</summary>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> text)
    {
        // The two that escaped markup is full of.
        if (text.Length > 3 && text[3] == ';' && text[2] == 't' && text[1] is 'l' or 'g')
            return text[..4];

        var length = 1;
        while (length < text.Length && length <= LongestName && (char.IsLetterOrDigit(text[length]) || text[length] is '#' or '_' or '-' or '.'))
            length++;
        return length > 1 && length < text.Length && text[length] == ';' ? text[..(length + 1)] : default;
    }

    /// <param name="reference">As <see cref="Find"/> found it.</param>
    /// <returns>Null when the reference is no number, or the number of no character.</returns>
    public static string? Numeric(ReadOnlySpan<char> reference)
    {
        if (reference.Length < 4 || reference[1] != '#')
            return null;

        var isHex = reference[2] is 'x' or 'X';
        var digits = reference[(isHex ? 3 : 2)..^1];
        if (!int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        if (code is >= 0x80 and <= 0x9F)
            return Windows1252[code - 0x80].ToString();

        return Rune.IsValid(code) && (code > char.MaxValue || XmlConvert.IsXmlChar((char)code)) ? new Rune(code).ToString() : null;
    }

    /// <summary>The character that XML itself names so; null for all other names.</summary>
    public static string? Predefined(ReadOnlySpan<char> reference) => reference switch
    {
        "&lt;" => "<",
        "&gt;" => ">",
        "&amp;" => "&",
        "&quot;" => "\"",
        "&apos;" => "'",
        _ => null,
    };

    /// <summary>The characters that HTML names so; null for a name it does not have.</summary>
    public static string? Html(ReadOnlySpan<char> reference) =>
        reference.Length > 2 && reference[1] != '#' ? HtmlEntityProvider.Resolver.GetSymbol(reference[1..].ToString()) : null;

    /// <summary>What a reference in HTML stands for; null when it is none.</summary>
    public static string? Resolve(ReadOnlySpan<char> reference) => Predefined(reference) ?? Numeric(reference) ?? Html(reference);

    /// <summary>
    /// What the ampersand that HTML starts with begins. Numbers and the older names may lack their semicolon (HTML, named character reference state); that
    /// is heard where no letter, digit or "=" follows, since feeds also have addresses in their texts.
    /// </summary>
    /// <returns>How many characters belong to it, and what they stand for; the ampersand alone, and null, where it begins no reference.</returns>
    public static (int Length, string? Symbol) TakeHtml(ReadOnlySpan<char> html)
    {
        var reference = Find(html);
        var symbol = reference.IsEmpty ? null : Resolve(reference);
        if (symbol is not null)
            return (reference.Length, symbol);

        var length = Math.Min(html.Length, 2);
        while (length < html.Length && length < LongestName && char.IsAsciiLetterOrDigit(html[length]))
            length++;
        if (length < 3 || (length < html.Length && html[length] is ';' or '=' or '_' or '-'))
            return (1, null);

        symbol = html[1] == '#' ? Numeric(string.Concat(html[..length], ";")) : HtmlEntityProvider.Resolver.GetSymbol(html[1..length].ToString());
        return symbol is null ? (1, null) : (length, symbol);
    }

    /// <summary>Text in which references of HTML are resolved; what is none stays as it is.</summary>
    public static string DecodeHtml(string text)
    {
        if (!text.Contains('&'))
            return text;

        var rest = text.AsSpan();
        var decoded = new StringBuilder(text.Length);
        for (var at = rest.IndexOf('&'); at >= 0; at = rest.IndexOf('&'))
        {
            decoded.Append(rest[..at]);
            rest = rest[at..];
            var (length, symbol) = TakeHtml(rest);
            decoded.Append(symbol ?? "&");
            rest = rest[length..];
        }

        return decoded.Append(rest).ToString();
    }
}
