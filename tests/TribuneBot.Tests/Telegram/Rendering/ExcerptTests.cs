using CsCheck;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("Short.", 10, "Short.")]
    [InlineData("One two. Three four.", 12, "One two.")]
    [InlineData("“One two!” Three four five", 14, "“One two!”")]
    [InlineData("One, two three four", 9, "One, two…")]
    [InlineData("One, two three four", 6, "One…")]
    [InlineData("Talks with A. Huseynov went on", 16, "Talks with A.…")]
    [InlineData("Abcdefgh", 5, "Abcd…")]
    [InlineData("😀😀😀", 4, "😀…")]
    [InlineData("Anything", 0, "")]
    public void A_text_ends_at_a_sentence_or_a_word(string text, int most, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text, most));

    [Fact]
    public void An_excerpt_never_exceeds_its_limit_nor_cuts_a_character() =>
        Gen.Select(Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("."), Gen.Const(" "), Gen.Const("😀"), Gen.Const(",")).Array.Select(string.Concat), Gen.Int[0, 30]).Sample((text, most) =>
        {
            var excerpt = Excerpt.Of(text, most);
            Assert.InRange(excerpt.Length, 0, most);
            Assert.DoesNotContain('\uFFFD', TgHtml.Of(excerpt).Plain);
        });
}
