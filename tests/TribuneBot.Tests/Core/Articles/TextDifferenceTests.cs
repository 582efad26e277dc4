using CsCheck;
using TribuneBot.Core.Articles;

namespace TribuneBot.Tests.Core.Articles;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("The bridge opens on Monday", "The bridge opens on Tuesday", "The bridge opens on [-Monday-] {+Tuesday+}")]
    [InlineData("The bridge opens", "The old bridge opens", "The {+old+} bridge opens")]
    [InlineData("The old bridge opens", "The bridge opens", "The [-old-] bridge opens")]
    [InlineData("", "New", "{+New+}")]
    [InlineData("Same words", "Same  words", "Same words")]
    public void A_change_is_marked_between_its_words(string before, string after, string described) =>
        Assert.Equal(described, TextDifference.Describe(before, after));

    [Fact]
    public void Long_runs_that_stayed_are_shortened()
    {
        var run = string.Join(' ', Enumerable.Range(1, 30));

        Assert.Equal("… 29 30 {+new+} 1 2 …", TextDifference.Describe($"{run} {run}", $"{run} new {run}", context: 2));
    }

    [Fact]
    public void The_parts_make_up_both_texts() => Gen.Select(Gen.String[Gen.Char["ab "], 0, 40], Gen.String[Gen.Char["ab "], 0, 40]).Sample((before, after) =>
    {
        var parts = TextDifference.Of(before, after);

        Assert.Equal(Normal(before), string.Join(' ', parts.Where(part => part.Kind != DifferenceKind.Added).Select(part => part.Text)));
        Assert.Equal(Normal(after), string.Join(' ', parts.Where(part => part.Kind != DifferenceKind.Removed).Select(part => part.Text)));
    });

    [Fact]
    public void Texts_too_long_to_compare_word_by_word_are_shown_as_replaced()
    {
        var (before, after) = (string.Join(' ', Enumerable.Repeat("old", 3_000)), string.Join(' ', Enumerable.Repeat("new", 3_000)));

        Assert.Equal([DifferenceKind.Removed, DifferenceKind.Added], TextDifference.Of(before, after).Select(part => part.Kind));
    }

    private static string Normal(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
