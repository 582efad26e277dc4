using TribuneBot.Core.Articles;
using TribuneBot.Core.Topics;

namespace TribuneBot.Tests.Core.Articles;

public sealed class ArticlePreparerTests
{
    private static readonly ArticlePreparer Preparer = new(Stories.Newsroom, TopicCatalog.Default);

    private static readonly DateTimeOffset LateEvening = new(2021, 6, 2, 21, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_page_without_an_address_is_known_by_site_title_and_the_newsrooms_day()
    {
        var page = Prepare(new ArticleDraft { Title = "Neft QİYMƏTİ: yenə!", Text = "Mətn.", Published = LateEvening });
        Assert.Null(page.Content.Url);
        Assert.Equal("p:bakutribune.com|neft qiymeti yene|2021-06-03", page.Identity);
        Assert.Equal("t:bakutribune.com|neft qiymeti yene", page.TeaserIdentity);
    }

    [Fact]
    public void A_story_with_an_address_is_known_by_it()
    {
        var story = Prepare(new ArticleDraft { Title = "A title", Url = "https://www.paper.example/s/?utm_source=x#c", Site = "other.example" });
        Assert.Equal("https://www.paper.example/s/", story.Content.Url);
        Assert.Equal("paper.example", story.Content.Site);
        Assert.Equal("u:paper.example/s", story.Identity);
    }

    [Fact]
    public void The_other_stories_of_a_page_are_teasers_of_its_site_and_date()
    {
        var draft = new ArticleDraft
        {
            Title = "Page",
            Text = "Text.",
            Site = "paper.example",
            Published = LateEvening,
            Related =
            [
                new ArticleDraft { Title = "One", Lead = "Lead one.", HasVideo = true },
                new ArticleDraft { Title = "Two", Url = "https://paper.example/two" },
            ],
        };
        var prepared = Preparer.Prepare(draft, Stories.Now);

        Assert.Equal([false, true, true], prepared.Select(article => article.Content.IsTeaser));
        Assert.Equal([LateEvening, null, null], prepared.Select(article => article.Content.Published));
        Assert.All(prepared, article => Assert.Equal((LateEvening, Stories.Now, "paper.example"), (article.Content.SortTime, article.Content.FirstSeenAt, article.Content.Site)));
        Assert.Equal(("t:paper.example|one", true), (prepared[1].Identity, prepared[1].Content.HasVideo));
        Assert.Equal("u:paper.example/two", prepared[2].Identity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://bakutribune.com/one")]
    public void A_teaser_is_found_by_its_page_and_by_its_feed_entry(string? teaserUrl)
    {
        var listing = new ArticleDraft { Title = "Page", Related = [new ArticleDraft { Title = "One: a story", Url = teaserUrl }] };
        var teaser = Preparer.Prepare(listing, Stories.Now)[1];
        var page = Prepare(new ArticleDraft { Title = "One — a Story", Text = "Text.", Published = LateEvening });
        var entry = Prepare(new ArticleDraft { Title = "ONE: a story", Text = "Text.", Url = "http://www.bakutribune.com/one/" });

        Assert.Equal(teaser.TeaserIdentity, page.TeaserIdentity);
        Assert.Equal(teaser.TeaserIdentity, entry.TeaserIdentity);
        if (teaserUrl is not null)
            Assert.Equal(teaser.Identity, entry.Identity);
    }

    [Fact]
    public void Titles_without_a_word_are_told_apart() =>
        Assert.NotEqual(Prepare(new ArticleDraft { Title = "🔥🔥" }).Identity, Prepare(new ArticleDraft { Title = "🎉" }).Identity);

    [Theory]
    [InlineData("az", "Some title", "az")]
    [InlineData("EN-us", "Bakıda bu gün", "en")]
    [InlineData(null, "Bakıda yeni metro stansiyası açılıb", "az")]
    [InlineData(null, "Цены растут", "ru")]
    [InlineData(null, "2021", "en")]
    public void The_language_is_stated_or_guessed(string? stated, string title, string language) =>
        Assert.Equal(language, Prepare(new ArticleDraft { Title = title, Language = stated }).Content.Language);

    [Fact]
    public void A_missing_lead_is_the_beginning_of_the_text_which_stays_whole()
    {
        var article = Prepare(new ArticleDraft { Title = "T", Text = "First sentence. Second.\nThird." }).Content;
        Assert.Equal(("First sentence. Second.", "First sentence. Second.\nThird."), (article.Lead, article.Text));
    }

    [Fact]
    public void A_date_in_the_future_does_not_stay_on_top()
    {
        var article = Prepare(new ArticleDraft { Title = "T", Published = Stories.Now.AddYears(1) }).Content;
        Assert.Equal((Stories.Now, Stories.Now.AddYears(1)), (article.SortTime, article.Published));
    }

    [Fact]
    public void Topics_become_tags_of_the_index()
    {
        var article = Prepare(new ArticleDraft { Title = "Football final", Categories = ["Law"] });
        Assert.Equal(["law", "sport"], article.Content.TopicIds);
        Assert.Equal("t_law t_sport l_en s_bakutribune-com", article.Words.Tags);
    }

    [Fact]
    public void The_hash_follows_title_lead_and_text_alone()
    {
        var draft = new ArticleDraft { Title = "T", Lead = "L", Text = "X" };
        var hash = Prepare(draft).ContentHash;
        Assert.Equal(hash, Prepare(draft with { Reads = 9, Agency = "A", Published = LateEvening }).ContentHash);
        Assert.Equal(4, new[] { hash, Prepare(draft with { Title = "U" }).ContentHash, Prepare(draft with { Lead = "LX", Text = "" }).ContentHash, Prepare(draft with { Text = "Y" }).ContentHash }.Distinct().Count());
    }

    private static PreparedArticle Prepare(ArticleDraft draft) => Preparer.Prepare(draft, Stories.Now)[0];
}
