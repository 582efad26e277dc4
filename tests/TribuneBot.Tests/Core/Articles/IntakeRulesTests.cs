using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Tests.Core.Articles;

public sealed class IntakeRulesTests
{
    private static readonly IntakeOptions Options = new(Announce: true, TimeSpan.FromHours(24), Stories.Now);

    private static readonly Article Stored = Stories.Article("A story") with
    {
        Url = "https://bakutribune.com/s",
        Lead = "A lead.",
        Text = "The whole text.",
        Published = Stories.Now.AddHours(-2),
        SortTime = Stories.Now.AddHours(-2),
        FirstSeenAt = Stories.Now.AddHours(-1),
        Agency = "Azertac",
        Author = "Leyla",
        ImageUrl = "https://bakutribune.com/i.jpg",
        TopicIds = ["law"],
        Reads = 617,
        HasVideo = true,
    };

    private static readonly KnownArticle Known = new(Stored.Id, IsTeaser: false, ContentHash.Of(Stored));

    [Fact]
    public void A_poorer_newcomer_erases_nothing_and_revises_nothing()
    {
        var poorer = Stories.Article("A story") with { Id = 0, TopicIds = ["sport"] };
        var merged = IntakeRules.Merge(Stored, Prepared(poorer));

        Assert.Equivalent(Stored with { TopicIds = ["law", "sport"] }, merged.Content, strict: true);
        Assert.Equal(new IntakeDecision(IntakeChange.Unchanged, Announce: false), IntakeRules.Decide(merged, Known, Options));
        Assert.Equal(IndexedWordsMaker.Make(merged.Content), merged.Words);
    }

    [Fact]
    public void A_corrected_text_is_a_revision_that_is_not_announced()
    {
        var merged = IntakeRules.Merge(Stored, Prepared(Stories.Article("A story") with { Text = "The corrected text." }));
        Assert.Equal(("The corrected text.", "A lead.", Stored.FirstSeenAt, Stored.SortTime), (merged.Content.Text, merged.Content.Lead, merged.Content.FirstSeenAt, merged.Content.SortTime));
        Assert.Equal(new IntakeDecision(IntakeChange.Revised, Announce: false), IntakeRules.Decide(merged, Known, Options));
    }

    [Fact]
    public void A_teaser_of_a_known_story_changes_nothing()
    {
        var merged = IntakeRules.Merge(Stored, Prepared(Stories.Article("A story") with { Lead = "Another lead", IsTeaser = true }));
        Assert.Same(Stored, merged.Content);
        Assert.Equal(new IntakeDecision(IntakeChange.Unchanged, Announce: false), IntakeRules.Decide(merged, Known, Options));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(25, false)]
    public void A_teaser_is_completed_by_its_page_and_announced_while_that_is_news(int ageInHours, bool isAnnounced)
    {
        var teaser = Stored with { IsTeaser = true, Text = "", Published = null, Language = "az", SortTime = Stories.Now.AddDays(-3) };
        var page = Stories.Article("A story") with { Text = "Now whole.", Published = Stories.Now.AddHours(-ageInHours), SortTime = Stories.Now.AddHours(-ageInHours) };
        var merged = IntakeRules.Merge(teaser, Prepared(page));

        Assert.False(merged.Content.IsTeaser);
        Assert.Equal((page.Published, page.SortTime, "en", true), (merged.Content.Published, merged.Content.SortTime, merged.Content.Language, merged.Content.HasVideo));
        Assert.Equal(
            new IntakeDecision(IntakeChange.Completed, isAnnounced),
            IntakeRules.Decide(merged, new KnownArticle(teaser.Id, IsTeaser: true, ContentHash.Of(teaser)), Options));
    }

    [Fact]
    public void A_story_whose_address_is_known_stays_known_by_it()
    {
        var page = Prepared(Stories.Article("A story") with { Text = "Text." });
        Assert.Equal("u:bakutribune.com/s", IntakeRules.Merge(Stored, page).Identity);
        Assert.Equal("i", IntakeRules.Merge(Stored with { Url = null }, page).Identity);
    }

    [Fact]
    public void A_story_without_a_date_keeps_its_place_in_the_archive()
    {
        var merged = IntakeRules.Merge(Stored, Stories.Article("A story") with { SortTime = Stories.Now });
        Assert.Equal((Stored.Published, Stored.SortTime), (merged.Published, merged.SortTime));
    }

    [Fact]
    public void A_story_dated_in_the_future_does_not_rise_with_every_look_at_its_feed()
    {
        var future = Stored with { Published = Stories.Now.AddDays(1), SortTime = Stories.Now.AddHours(-2) };
        var merged = IntakeRules.Merge(future, Stories.Article("A story") with { Published = future.Published, SortTime = Stories.Now });
        Assert.Equal(future.SortTime, merged.SortTime);
    }

    [Theory]
    [InlineData(true, 23, true)]
    [InlineData(true, 25, false)]
    [InlineData(false, 1, false)]
    public void First_sight_is_announced_when_it_is_wanted_and_news(bool announce, int ageInHours, bool isAnnounced)
    {
        var story = Prepared(Stories.Article("New") with { Published = Stories.Now.AddHours(-ageInHours) });
        Assert.Equal(new IntakeDecision(IntakeChange.Created, isAnnounced), IntakeRules.Decide(story, known: null, Options with { Announce = announce }));
    }

    [Fact]
    public void A_teaser_is_never_news() => Assert.Equal(
        new IntakeDecision(IntakeChange.Created, Announce: false),
        IntakeRules.Decide(Prepared(Stories.Article("New") with { IsTeaser = true }), known: null, Options));

    private static PreparedArticle Prepared(Article article) =>
        new(article, "i", "t", ContentHash.Of(article), IndexedWordsMaker.Make(article));
}
