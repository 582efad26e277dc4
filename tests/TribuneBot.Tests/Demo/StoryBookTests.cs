using TribuneBot.Demo;

namespace TribuneBot.Tests.Demo;

public sealed class StoryBookTests
{
    private static readonly StoryBook Book = StoryBook.Load();

    [Fact]
    public void The_book_holds_thirty_stories_and_each_language_its_share()
    {
        Assert.True(Book.Stories.Count >= 30);
        Assert.All(SampleNewsroom.Languages, language =>
            Assert.InRange(Book.Stories.Count(story => story.Language == language), 10, 15));
        Assert.All(Book.Stories, story => Assert.Contains(story.Language, SampleNewsroom.Languages));
    }

    [Fact]
    public void Addresses_are_unique_and_plain() =>
        Assert.All(
            Book.Stories.GroupBy(story => story.Slug),
            same =>
            {
                Assert.Single(same);
                Assert.All(same.Key, letter => Assert.True(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-', same.Key));
            });

    [Fact]
    public void Every_section_of_a_story_has_a_name_in_its_language()
    {
        Assert.All(Book.Stories, story =>
        {
            Assert.NotEmpty(story.Sections);
            Assert.All(Book.SectionNames(story), Assert.NotEmpty);
        });
        Assert.All(Book.Sections.Values, names => Assert.Equal(SampleNewsroom.Languages.Order(), names.Keys.Order()));
    }

    [Theory]
    [InlineData("politics", 3)]
    [InlineData("karabakh", 3)]
    [InlineData("economy", 3)]
    [InlineData("transport", 3)]
    [InlineData("defence", 3)]
    [InlineData("society", 3)]
    [InlineData("law", 3)]
    [InlineData("sport", 3)]
    [InlineData("technology", 3)]
    [InlineData("world", 3)]
    public void Every_subject_has_several_stories_in_all_three_languages(string section, int atLeast)
    {
        var stories = Book.Stories.Where(story => story.Sections.Contains(section)).ToList();

        Assert.True(stories.Count >= atLeast);
        Assert.Equal(SampleNewsroom.Languages.Order(), stories.Select(story => story.Language).Distinct().Order());
    }

    [Fact]
    public void Every_story_is_whole_and_signed() =>
        Assert.All(Book.Stories, story =>
        {
            Assert.InRange(story.Title.Length, 20, 110);
            Assert.NotEmpty(story.Lead);
            Assert.NotEmpty(story.Signature);
            Assert.InRange(story.Paragraphs.Count, 2, 5);
            Assert.InRange(story.Paragraphs.Sum(text => text.Split(' ').Length), 60, 200);
        });

    [Fact]
    public void Every_picture_is_carried_small_and_described_in_each_language()
    {
        Assert.Equal(Book.Pictures.Keys.Order(), PictureShelf.Names.Order());
        Assert.All(PictureShelf.Names, name => Assert.InRange(PictureShelf.Find(name)!.Length, 1, 60_000));
        Assert.All(Book.Pictures.Values, texts => Assert.Equal(SampleNewsroom.Languages.Order(), texts.Keys.Order()));
        Assert.All(Book.Stories, story => Assert.True(story.Image is null || Book.Pictures.ContainsKey(story.Image)));
    }

    [Fact]
    public void The_archive_is_old_and_the_rest_appears_in_the_order_of_the_book()
    {
        Assert.All(Book.Stories, story => Assert.Equal(story.IsArchive, story.PublishedHoursAgo > 0));

        var times = Book.Stories.Select(story => story.AppearsAfterSeconds).ToList();
        Assert.Equal(times.Order(), times);
        var fresh = times.Where(time => time > 0).ToList();
        Assert.Equal(fresh.Distinct(), fresh);
        Assert.Equal(1, fresh[0]);
        Assert.All(fresh.Zip(fresh.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, 25));
    }

    [Fact]
    public void One_story_gets_a_corrected_title()
    {
        var story = Assert.Single(Book.Stories, story => story.Correction is not null);

        Assert.NotEqual(story.Title, story.Correction!.Title);
        Assert.Equal(40, story.Correction.AfterSeconds);
    }
}
