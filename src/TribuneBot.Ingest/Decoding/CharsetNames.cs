using System.Collections.Frozen;

namespace TribuneBot.Ingest.Decoding;

/// <summary>
/// The names by which encodings are called, and the code page each means on the web (WHATWG Encoding, 4.2: ISO 8859-1 is windows-1252, GB 2312 is GB 18030,
/// and so on). A table of data.
/// </summary>
internal static class CharsetNames
{
    private static readonly (int CodePage, string Names)[] Table =
    [
        (65001, "utf-8 utf8 u8 utf unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 csutf8 x-utf-8 utf-8n"),
        (1200, "utf-16 utf-16le utf16 u16 ucs-2 ucs2 iso-10646-ucs-2 csunicode unicode unicodefeff x-utf-16le csutf16"),
        (1201, "utf-16be unicodefffe x-utf-16be"),
        (12000, "utf-32 utf-32le utf32 u32 ucs-4 ucs4 iso-10646-ucs-4 csucs4"),
        (12001, "utf-32be"),
        (1252, "iso-8859-1 iso8859-1 latin1 latin-1 l1 iso-ir-100 csisolatin1 ibm819 cp819 us-ascii ascii us iso646-us iso-ir-6 ansi-x3.4-1968 "
            + "ansi-x3.4-1986 csascii 646 8859 8859-1 ansi x-ansi x-cp1252 iso-8859-1-windows-3.0-latin-1 iso-8859-1-windows-3.1-latin-1 cswindows31latin1"),
        (1250, "x-cp1250 cswindows1250"),
        (1251, "x-cp1251 cswindows1251"),
        (1254, "iso-8859-9 iso8859-9 latin5 l5 iso-ir-148 csisolatin5 x-cp1254"),
        (874, "iso-8859-11 iso8859-11 tis-620 tis620 dos-874 iso-ir-166 thai"),
        (28592, "iso-8859-2 iso8859-2 latin2 l2 iso-ir-101 csisolatin2"),
        (28593, "iso-8859-3 iso8859-3 latin3 l3 iso-ir-109 csisolatin3"),
        (28594, "iso-8859-4 iso8859-4 latin4 l4 iso-ir-110 csisolatin4"),
        (28595, "iso-8859-5 iso8859-5 cyrillic iso-ir-144 csisolatincyrillic"),
        (28596, "iso-8859-6 iso8859-6 arabic iso-ir-127 ecma-114 asmo-708 csisolatinarabic iso-8859-6-e iso-8859-6-i"),
        (28597, "iso-8859-7 iso8859-7 greek greek8 iso-ir-126 ecma-118 elot-928 csisolatingreek sun-eu-greek"),
        (28598, "iso-8859-8 iso8859-8 hebrew iso-ir-138 csisolatinhebrew iso-8859-8-e iso-8859-8-i visual logical"),
        (28603, "iso-8859-13 iso8859-13 latin7 l7"),
        (28605, "iso-8859-15 iso8859-15 latin9 latin-9 l9 csisolatin9"),
        (20866, "koi8-r koi8 koi cskoi8r koi8r"),
        (21866, "koi8-u koi8-ru koi8u"),
        (866, "ibm866 csibm866 dos-866"),
        (54936, "gb18030 gb2312 gb-2312-80 gb2312-80 gbk x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 euc-cn euccn eucgb2312-cn gb18030-2000 cp936 ms936 936"),
        (950, "big5 big5-hkscs big5hkscs hkscs cn-big5 csbig5 x-x-big5 big5-tw"),
        (932, "shift-jis shiftjis sjis s-jis x-sjis ms-kanji mskanji csshiftjis windows-31j ms932 shift-jisx0213 shift-jis-2004 sjis-2004 shiftjisx0213 shiftjis2004"),
        (51932, "euc-jp eucjp x-euc-jp ujis u-jis cseucpkdfmtjapanese eucjp-win euc-jisx0213 euc-jis-2004"),
        (50220, "iso-2022-jp iso2022jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ext"),
        (949, "euc-kr euckr ks-c-5601-1987 ks-c-5601-1989 ks-c-5601 ksc5601 ksc-5601 korean uhc ks-x-1001 ksx1001 iso-ir-149 cseuckr csksc56011987 ms949"),
        (50225, "iso-2022-kr iso2022kr csiso2022kr"),
        (1361, "johab ms1361"),
        (52936, "hz hzgb hz-gb hz-gb-2312"),
        (10000, "macintosh mac x-mac-roman macroman mac-roman csmacintosh"),
        (10006, "macgreek mac-greek x-mac-greek"),
        (10007, "x-mac-cyrillic maccyrillic mac-cyrillic x-mac-ukrainian"),
        (10029, "x-mac-ce maccentraleurope maclatin2 mac-latin2"),
        (10079, "maciceland mac-iceland x-mac-icelandic"),
        (10081, "macturkish mac-turkish x-mac-turkish"),
        (37, "ibm037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-wt ebcdic-cp-nl csibm037 ebcdic"),
        (500, "ibm500 ebcdic-cp-be ebcdic-cp-ch csibm500"),
        (20424, "ibm424 ebcdic-cp-he csibm424"),
    ];

    private static readonly string[] Families = ["windows", "win", "x-cp", "cp", "ibm", "ms", "x-windows", "code", "dos"];

    private static readonly FrozenDictionary<string, int> CodePages = Table
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.CodePage)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.CodePage, StringComparer.Ordinal);

    /// <summary>By letters and digits alone: "iso2022_jp_2" is how some write "ISO-2022-JP-2".</summary>
    private static readonly FrozenDictionary<string, int> BareNames = CodePages.DistinctBy(pair => Bare(pair.Key))
        .ToFrozenDictionary(pair => Bare(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <param name="name">In lower case, with dashes.</param>
    /// <returns>A code page's number; null for a name that is none.</returns>
    public static int? Find(string name)
    {
        if (CodePages.TryGetValue(name, out var known) || BareNames.TryGetValue(Bare(name), out known))
            return known;

        foreach (var family in Families)
        {
            if (name.StartsWith(family, StringComparison.Ordinal) && int.TryParse(name.AsSpan(family.Length).TrimStart('-'), out var number))
                return number;
        }

        return null;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));
}
