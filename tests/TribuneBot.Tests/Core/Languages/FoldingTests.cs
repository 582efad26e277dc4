using CsCheck;
using TribuneBot.Core.Languages;

namespace TribuneBot.Tests.Core.Languages;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Iİıi", "iiii")]
    [InlineData("Azərbaycan", "azerbaycan")]
    [InlineData("AZƏRBAYCAN", "azerbaycan")]
    [InlineData("Göyçə ÜZÜM Çay ŞƏHƏR Ağ", "goyce uzum cay seher ag")]
    [InlineData("Ёлка, ёж, Йод, край", "елка, еж, иод, краи")]
    [InlineData("КАРАБАХ", "карабах")]
    [InlineData("Café naïve Ångström", "cafe naive angstrom")]
    [InlineData("Straße Æsir œuvre", "strasse aesir oeuvre")]
    [InlineData("O’Brien o'brien Oʼbrien", "obrien obrien obrien")]
    [InlineData("rock 'n' roll", "rock 'n' roll")]
    [InlineData("Bakı–Tbilisi Bakı‑Qars", "baki-tbilisi baki-qars")]
    [InlineData("ＢＡＫＵ １２", "baku 12")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("Αθήνα", "αθηνα")]
    public void Spellings_of_a_word_fold_together(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Marks_that_stand_alone_are_dropped_like_those_built_in()
    {
        Assert.Equal(Folding.Fold("йёİç"), Folding.Fold("и\u0306е\u0308I\u0307c\u0327"));
        Assert.Equal("ab", Folding.Fold("a'\u0301b"));
    }

    [Fact]
    public void Folding_a_folded_text_changes_nothing() =>
        Gen.String.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Every_character_folds_to_one_that_stays()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var folded = Folding.Fold(((char)c).ToString());
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }
}
