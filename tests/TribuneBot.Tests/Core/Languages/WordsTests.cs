using CsCheck;
using TribuneBot.Core.Languages;

namespace TribuneBot.Tests.Core.Languages;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Huawei in Karabakh", "huawei in karabakh")]
    [InlineData("“One Belt One Road”: 2022-ci il", "one belt one road 2022 ci il")]
    [InlineData("Azerbaijan’s Qusar-Qayakend road", "azerbaijan qusar qayakend road")]
    [InlineData("O’Brien's rock 'n' roll", "obrien rock n roll")]
    [InlineData("Цены выросли на 3,5 %", "цены выросли на 3 5")]
    [InlineData("🔥🔥 — !!! …", "")]
    [InlineData("\uD800lone\uDC00", "lone")]
    [InlineData("𝐁aku 𐐀", "𝐁aku 𐐀")]
    public void A_text_is_cut_into_folded_words(string text, string joined)
    {
        Assert.Equal(joined, string.Join(' ', Words.Split(text).Select(word => word.Folded)));
        Assert.Equal(joined, Words.Join(text));
    }

    [Fact]
    public void A_word_stands_where_its_span_says()
    {
        const string Text = "Bakı’nın e\u0301té!";
        var words = Words.Split(Text).ToList();
        Assert.Equal(["Bakı’nın", "e\u0301té"], words.Select(word => Text.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void An_endless_word_is_kept_only_at_its_beginning()
    {
        var word = Assert.Single(Words.Split(new string('æ', 1000)));
        Assert.Equal((1000, Words.MaxLength), (word.Length, word.Folded.Length));
    }

    [Fact]
    public void Spans_lie_inside_the_text_in_order_and_never_overlap() => AnyText.Gen.Sample(text =>
    {
        var end = 0;
        foreach (var word in Words.Split(text))
        {
            Assert.InRange(word.Start, end, text.Length - 1);
            Assert.InRange(word.Length, 1, text.Length - word.Start);
            Assert.InRange(word.Folded.Length, 1, Words.MaxLength);
            end = word.Start + word.Length;
        }
    });

    [Fact]
    public void A_folded_word_is_a_word_and_stays_as_it_is() => AnyText.Gen.Sample(text =>
    {
        foreach (var word in Words.Split(text))
            Assert.Equal(word.Folded, Folding.Fold(word.Folded));
    });

    [Fact]
    public void No_stemmer_lengthens_a_word_or_leaves_nothing_of_it() => AnyText.Gen.Sample(text =>
    {
        foreach (var word in Words.Split(text))
        {
            foreach (var language in Stemmer.Languages)
                Assert.InRange(Stemmer.Stem(word.Folded, language).Length, 1, word.Folded.Length);
        }
    });
}
