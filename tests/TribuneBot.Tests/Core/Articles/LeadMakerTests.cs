using TribuneBot.Core.Articles;

namespace TribuneBot.Tests.Core.Articles;

public sealed class LeadMakerTests
{
    private static readonly string LongSentence = string.Join(' ', Enumerable.Repeat("word", 40));

    [Theory]
    [InlineData("", "")]
    [InlineData("No end in sight", "No end in sight")]
    [InlineData("First.\nSecond paragraph.", "First.")]
    [InlineData("First. Second! Third?", "First. Second! Third?")]
    [InlineData("Mr. Rəsulov met A. Karimov in St. Petersburg on No. 5 street.", "Mr. Rəsulov met A. Karimov in St. Petersburg on No. 5 street.")]
    [InlineData("В 2021 г. Баку принял гостей.", "В 2021 г. Баку принял гостей.")]
    [InlineData("“We won.” He smiled.", "“We won.” He smiled.")]
    public void Short_sentences_of_the_first_paragraph_stand_together(string text, string lead) => Assert.Equal(lead, LeadMaker.Make(text));

    [Fact]
    public void A_sentence_of_some_length_stands_alone() => Assert.Equal(LongSentence + ".", LeadMaker.Make(LongSentence + ". Another one."));

    [Fact]
    public void An_initial_ends_no_sentence() =>
        Assert.Equal($"{LongSentence} by A. Karimov.", LeadMaker.Make($"{LongSentence} by A. Karimov. Then more."));

    [Fact]
    public void A_sentence_without_end_is_cut_between_words()
    {
        var lead = LeadMaker.Make(LongSentence + LongSentence + LongSentence);
        Assert.InRange(lead.Length, 250, LeadMaker.MaxLength);
        Assert.EndsWith("word…", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_a_space_is_cut_between_characters()
    {
        var lead = LeadMaker.Make("a" + string.Concat(Enumerable.Repeat("😀", 400)));
        Assert.InRange(lead.Length, 250, LeadMaker.MaxLength);
        Assert.True(char.IsLowSurrogate(lead[^2]));
    }
}
