using System.Globalization;

namespace TribuneBot.Simulator.Text;

/// <summary>Which characters count as what where Telegram looks for mentions, tags and addresses.</summary>
internal static class Characters
{
    /// <summary>An ASCII letter, digit or underscore: what user names and commands are made of.</summary>
    internal static bool IsName(int code) => code < 0x80 && (char.IsAsciiLetterOrDigit((char)code) || code == '_');

    /// <summary>A letter, a number of any kind or an underscore, in any script.</summary>
    internal static bool IsWord(int code) => code < 0x80 ? IsName(code) : IsLetter(code) || IsNumber(code);

    internal static bool IsLetter(int code) => CharUnicodeInfo.GetUnicodeCategory(code) <= UnicodeCategory.OtherLetter;

    /// <summary>May stand in a hashtag. Sinhala counts as a whole, with its marks; so do the Catalan dot and the zero-width non-joiner.</summary>
    internal static bool IsTag(int code) => code < 0x80
        ? IsName(code)
        : code is 0x200c or 0xb7 or (>= 0xd80 and <= 0xdff) || IsLetter(code) || CharUnicodeInfo.GetUnicodeCategory(code) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>May stand in an address: anything but a separator; of the general punctuation only joiners and dashes.</summary>
    internal static bool IsUrl(int code) => code is >= 0x2000 and <= 0x206f
        ? code is 0x200c or 0x200d or (>= 0x2010 and <= 0x2015)
        : !IsSeparator(code);

    /// <summary>May stand after the host of an address.</summary>
    internal static bool IsPath(int code) => code is not ('\n' or '<' or '>' or '"' or 0xab or 0xbb) && IsUrl(code);

    internal static bool IsHost(int code) => code < 0xc0 ? IsName(code) || code is '.' or '-' or '~' : IsUrl(code);

    /// <summary>May stand before the @ of an address.</summary>
    internal static bool IsUserData(int code) =>
        code is not ('\n' or '/' or '[' or ']' or '{' or '}' or '(' or ')' or '\'' or '`' or '<' or '>' or '"' or '@' or 0xab or 0xbb) && IsUrl(code);

    /// <summary>May stand in a protocol's name; letters that no protocol has are read too, so that they spoil it.</summary>
    internal static bool IsProtocol(int code) => code < 0x80 ? char.IsAsciiLetterOrDigit((char)code) || code is '+' or '-' : !IsSeparator(code);

    private static bool IsNumber(int code) =>
        CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsSeparator(int code) => code < 0x80
        ? code == ' '
        : CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
