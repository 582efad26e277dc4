using CsCheck;
using TribuneBot.Core.Articles;

namespace TribuneBot.Tests.Core.Articles;

public sealed class StoryLikenessTests
{
    private static readonly Gen<string> Text = Gen.Int[0, 400].Select(word => $"word{word}").Array[80, 300].Select(words => string.Join(' ', words));

    [Fact]
    public void A_long_text_finds_itself_and_likeness_has_no_direction() => Gen.Select(Text, Text).Sample((one, other) =>
    {
        var (story, another) = (Story("one.example", one), Story("two.example", other));

        Assert.True(StoryLikeness.IsSameText(story, story with { Site = "two.example", Title = "Another title" }));
        Assert.Equal(StoryLikeness.IsSameText(story, another), StoryLikeness.IsSameText(another, story));
        Assert.False(StoryLikeness.IsSameText(story, another with { Title = "Another title" }));
    });

    [Fact]
    public void A_text_with_two_words_changed_is_the_same_and_nearly_always_shares_a_band()
    {
        var random = new Random(1);
        var found = 0;
        for (var i = 0; i < 200; i++)
        {
            var words = Enumerable.Range(0, 120).Select(_ => $"word{random.Next(400)}").ToArray();
            var story = Story("one.example", string.Join(' ', words));
            words[random.Next(120)] = words[random.Next(120)] = "changed";
            var edited = Story("two.example", string.Join(' ', words)) with { Title = "Another title" };

            Assert.True(StoryLikeness.IsSameText(story, edited));
            found += StoryLikeness.BandsOf(story).Intersect(StoryLikeness.BandsOf(edited)).Any() ? 1 : 0;
        }

        Assert.InRange(found, 196, 200);
    }

    [Fact]
    public void A_story_continued_by_half_is_the_same_and_one_of_twice_the_length_is_not()
    {
        var text = string.Join(' ', Enumerable.Range(1, 100).Select(number => $"word{number}"));
        var more = string.Join(' ', Enumerable.Range(200, 60).Select(number => $"word{number}"));

        Assert.True(StoryLikeness.IsSameText(Story("one.example", text), Story("two.example", $"{text} {more}")));
        Assert.False(StoryLikeness.IsSameText(Story("one.example", text), Story("two.example", $"{text} {more} {more.Replace("word", "other")}") with { Title = "Another" }));
    }

    [Fact]
    public void On_one_site_titles_must_agree_as_well()
    {
        var text = string.Join(' ', Enumerable.Range(1, 100).Select(number => $"word{number}"));

        Assert.False(StoryLikeness.IsSameText(Story("one.example", text), Story("one.example", text) with { Title = "Quite another title" }));
    }

    [Fact]
    public void A_short_text_has_the_band_of_its_title_alone()
    {
        var band = Assert.Single(StoryLikeness.BandsOf(Story("one.example", "A few words.")));

        Assert.Equal(band, Assert.Single(StoryLikeness.BandsOf(Story("two.example", "Other words.") with { Title = "CRANES ARRIVE!" })));
        Assert.NotEqual(band, Assert.Single(StoryLikeness.BandsOf(Story("two.example", "Other words.") with { Language = "az" })));
    }

    [Theory]
    [InlineData("Bakı’da yağış", "BAKI'DA YAĞIŞ!", true)]
    [InlineData("Seven die in flood", "Eight die in flood", false)]
    [InlineData("The bridge opens", "The bridge re-opens", false)]
    public void A_change_of_spelling_alone_is_cosmetic(string before, string after, bool isCosmetic) =>
        Assert.Equal(isCosmetic, CosmeticChange.IsOnly(Stories.Article(before), Stories.Article(after)));

    [Fact]
    public void Copies_are_edited_for_a_comma_in_the_title_and_not_for_one_in_the_text()
    {
        var story = Story("one.example", "Rain, wind.");

        Assert.True(IntakeRules.IsCorrection(story, story with { Title = "Cranes, arrive" }));
        Assert.True(IntakeRules.IsCorrection(story, story with { Url = "https://one.example/new" }));
        Assert.True(IntakeRules.IsCorrection(story, story with { Text = "Rain, storm." }));
        Assert.False(IntakeRules.IsCorrection(story, story with { Text = "Rain — wind" }));
    }

    private static Article Story(string site, string text) => Stories.Article("Cranes arrive") with { Site = site, Text = text };
}
