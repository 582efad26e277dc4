using System.Text;

namespace TribuneBot.Ingest.Decoding;

/// <summary>Encodings by the names documents use, the single-byte ones included.</summary>
internal static class Charsets
{
    /// <summary>The code page that ISO 8859-1 and ASCII mean.</summary>
    public const int Western = 1252;

    private const string Latin6 = "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";
    private const string Latin8 = "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";
    private const string Latin10 = "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";
    private const string Kazakh = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\uFFFD™љ›њқһџ\u00A0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00AD®Ү°±Ііөµ¶·ё№ғ»әҢңүАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
    private const string CyrillicAsian = "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\u00A0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
    private const string Tajik = "қғ‚Ғ„…†‡\uFFFD‰ҳ‹ҲҷҶ\uFFFDҚ‘’“”•–—\uFFFD™\uFFFD›\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDӯӮё¤ӣ¦§\uFFFD\uFFFD\uFFFD«¬\u00AD®\uFFFD°±²Ё\uFFFDӢ¶·\uFFFD№\uFFFD»\uFFFD\uFFFD\uFFFD©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
    private const string Ruscii = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёҐґЄєІіЇї·√№¤■\u00A0";

    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    /// <returns>Null for no name and for an unknown one.</returns>
    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;

        // "ISO_8859-9:1989" is how the standard's year is written.
        var plain = name.Trim().Trim('"', '\'').Split(':')[0].ToLowerInvariant().Replace('_', '-');
        return plain switch
        {
            "iso-8859-10" or "iso8859-10" or "latin6" or "l6" => new SingleByteEncoding(Latin6),
            "iso-8859-14" or "iso8859-14" or "latin8" or "l8" => new SingleByteEncoding(Latin8),
            "iso-8859-16" or "iso8859-16" or "latin10" or "l10" => new SingleByteEncoding(Latin10),
            "kz-1048" or "kz1048" or "strk1048-2002" or "rk1048" => new SingleByteEncoding(Kazakh),
            "ptcp154" or "pt154" or "cp154" or "cyrillic-asian" => new SingleByteEncoding(CyrillicAsian),
            "koi8-t" or "koi8t" => new SingleByteEncoding(Tajik),
            "cp1125" or "ibm1125" or "ruscii" => new SingleByteEncoding(Ruscii),
            _ => CharsetNames.Find(plain) is { } codePage ? OfCodePage(codePage) : OfFramework(plain),
        };
    }

    private static Encoding? OfCodePage(int codePage) => codePage switch
    {
        65001 => Encoding.UTF8,
        1200 => Encoding.Unicode,
        1201 => Encoding.BigEndianUnicode,
        12000 => Encoding.UTF32,
        12001 => new UTF32Encoding(bigEndian: true, byteOrderMark: false),

        // Mainframe code pages of single countries have 20,000 added to their number here.
        _ => Replacing(codePage) ?? (codePage < 1_000 ? Replacing(20_000 + codePage) : null),
    };

    private static Encoding? Replacing(int codePage)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Replacement);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // The framework's way to say that it does not know the number.
            return null;
        }
    }

    private static Encoding? OfFramework(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) is { } found ? Replacing(found.CodePage) : Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // The framework's only way to say that it does not know the name, or that UTF-7 is refused.
            return null;
        }
    }
}
