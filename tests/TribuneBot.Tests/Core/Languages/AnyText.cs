using CsCheck;

namespace TribuneBot.Tests.Core.Languages;

/// <summary>Texts made of what readers and newsrooms write and of what they should not: marks, quotes, emoji, halves of surrogate pairs.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "Bakı", "Azərbaycan’ın", "İŞIQ", "the oil", "prices", "running", "'", "’", "\"", "«", "»", "-", "–", "*", " ", " ", "  ", "\n", "\u00AD", "\u0301",
        "\u0307", "ё", "Й", "Карабаха", "переговоров", "nazirliyinin", "🔥", "👩‍🚀", "\uD83D", "\uDE00", "𐐀", "ß", "œ", "ﬁ", "عربي", "עִבְרִית", "中国", "2021",
        "3.5", "%", "…", ".", ":", "(", ")", "a", "s", "OR", "NEAR", "title:", "topic:", "lang:ru", "after:", "may", "sort:new", "\0", "\u200D", "y", "yy",
    ];

    public static readonly Gen<string> Gen = CsCheck.Gen.OneOf(
        CsCheck.Gen.String,
        CsCheck.Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat));
}
