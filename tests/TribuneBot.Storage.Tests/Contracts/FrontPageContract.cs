using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class FrontPageContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task The_stories_of_a_day_are_the_newest_first_by_topic_and_language()
    {
        await StoreAsync(Given.Article("old", "Old", published: Now.AddHours(-30)));
        await StoreAsync(Given.Article("first", "First", published: Now.AddHours(-3)));
        await StoreAsync(Given.Article("second", "Second", published: Now.AddHours(-1), topics: ["sport"]));
        await StoreAsync(Given.Article("third", "Third", published: Now.AddHours(-2), language: "az"));
        await StoreAsync(Given.Article("teaser", "Teaser", published: Now.AddHours(-1), isTeaser: true));

        Assert.Equal(["Second", "Third", "First"], await TodayAsync());
        Assert.Equal(["Second", "First"], await TodayAsync(languages: ["en", "ru"]));
        Assert.Equal(["Second"], await TodayAsync("sport"));
        Assert.Equal(["Third"], Titles(await World.FrontPage.SinceAsync(Now.AddHours(-24), null, [], 1, 1, Cancel)));
    }

    [Fact]
    public async Task The_most_read_are_known_by_what_their_pages_show()
    {
        await StoreAsync(Given.Article("a", "Some", published: Now.AddHours(-1), reads: 20));
        await StoreAsync(Given.Article("b", "Most", published: Now.AddHours(-20), reads: 300, topics: ["sport"]));
        await StoreAsync(Given.Article("c", "None", published: Now.AddHours(-1)));
        await StoreAsync(Given.Article("d", "Past", published: Now.AddHours(-25), reads: 5000));
        await PressAsync("None", times: 500);

        var top = await TopAsync();
        Assert.Equal((TopBasis.Reads, 300L), (top.Basis, top.Reads[0]));
        Assert.Equal(["Most", "Some"], Titles(top.Articles));
        Assert.Equal(["Most"], Titles((await TopAsync("sport")).Articles));
    }

    [Fact]
    public async Task Without_reads_they_are_known_by_presses_of_the_last_day_whatever_their_age()
    {
        await StoreAsync(Given.Article("a", "Old favourite", published: Now.AddDays(-90)));
        await StoreAsync(Given.Article("b", "News", published: Now.AddHours(-1)));
        Assert.Equal(TopBasis.Nothing, (await TopAsync()).Basis);

        await PressAsync("News", times: 1);
        await PressAsync("Old favourite", times: 2);
        var top = await TopAsync();
        Assert.Equal(TopBasis.Presses, top.Basis);
        Assert.Equal(["Old favourite", "News"], Titles(top.Articles));
        Assert.Equal([2L, 1L], top.Reads);
        Assert.Equal(TopBasis.Presses, (await TopAsync("sport")).Basis);

        World.Clock.Advance(TimeSpan.FromHours(26));
        Assert.Equal(TopBasis.Nothing, (await TopAsync()).Basis);
    }

    [Fact]
    public async Task A_withdrawn_story_is_neither_new_nor_read()
    {
        var story = await StoreAsync(Given.Article("a", "Gone", published: Now.AddHours(-1), reads: 20));
        await World.Articles.WithdrawAsync(story.ArticleId, Cancel);

        Assert.Empty(await TodayAsync());
        Assert.Empty((await TopAsync()).Articles);
    }

    [Fact]
    public async Task Related_stories_share_words_and_never_are_the_story_itself()
    {
        var story = await StoreAsync(Given.Article("a", "Lighthouse of Absheron shines", lead: "A lamp."));
        await StoreAsync(Given.Article("b", "Absheron lighthouse gets a keeper", lead: "Work."));
        await StoreAsync(Given.Article("c", "Parliament votes on budget", lead: "Money."));

        var related = await World.Related.RelatedAsync(story.ArticleId, 5, Cancel);
        Assert.Equal("Absheron lighthouse gets a keeper", related[0].Title);
        Assert.DoesNotContain(related, other => other.Id == story.ArticleId);
        Assert.Empty(await World.Related.RelatedAsync(987654, 5, Cancel));
    }

    private static IEnumerable<string> Titles(IEnumerable<Article> articles) => articles.Select(article => article.Title);

    private async Task<IEnumerable<string>> TodayAsync(string? topic = null, string[]? languages = null) =>
        Titles(await World.FrontPage.SinceAsync(Now.AddHours(-24), topic, languages ?? [], 0, 10, Cancel));

    private Task<TopStories> TopAsync(string? topic = null) => World.FrontPage.TopAsync(topic, [], 0, 10, Now, Cancel);

    private async Task PressAsync(string title, int times)
    {
        var story = (await World.Articles.LatestAsync(null, [], 0, 50, Cancel)).First(article => article.Title == title);
        await InUnitAsync(unit =>
        {
            for (var press = 0; press < times; press++)
                unit.Reads.Count(story.Id, Now);
            return Task.CompletedTask;
        });
    }
}
