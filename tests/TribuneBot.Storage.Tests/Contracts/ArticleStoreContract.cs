using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class ArticleStoreContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task What_is_stored_is_found_whole()
    {
        var article = Given.Article(reads: 617, topics: ["society", "karabakh"]);

        var result = await StoreAsync(article);

        Assert.Equal(IntakeChange.Created, result.Change);
        var found = await World.Articles.FindAsync(result.ArticleId, Cancel);
        Assert.Equivalent(article.Content with { Id = result.ArticleId, FirstSeenAt = Now }, found, strict: true);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() => Assert.Null(await World.Articles.FindAsync(404, Cancel));

    [Fact]
    public async Task The_same_article_again_changes_nothing()
    {
        var first = await StoreAsync(Given.Article());

        var again = await StoreAsync(Given.Article());

        Assert.Equal(new IntakeResult(first.ArticleId, IntakeChange.Unchanged, DispatchId: null), again);
    }

    [Fact]
    public async Task A_changed_text_replaces_the_old_one_and_is_not_announced_again()
    {
        var first = await StoreAsync(Given.Article());

        var second = await StoreAsync(Given.Article(text: "The lamp was never lost."));

        Assert.Equal(new IntakeResult(first.ArticleId, IntakeChange.Revised, DispatchId: null), second);
        Assert.Equal("The lamp was never lost.", (await World.Articles.FindAsync(first.ArticleId, Cancel))!.Text);
    }

    [Fact]
    public async Task A_fresh_article_gets_a_dispatch_and_an_old_one_none()
    {
        var fresh = await StoreAsync(Given.Article("fresh", "Fresh"));
        var old = await StoreAsync(Given.Article("old", "Old", published: Now.AddHours(-25)));

        Assert.NotNull(fresh.DispatchId);
        Assert.Null(old.DispatchId);
    }

    [Fact]
    public async Task A_teaser_is_completed_by_its_page_and_only_then_announced()
    {
        var teaser = await StoreAsync(Given.Article(isTeaser: true));

        var page = await StoreAsync(Given.Article());

        Assert.Null(teaser.DispatchId);
        Assert.Equal(IntakeChange.Completed, page.Change);
        Assert.Equal(teaser.ArticleId, page.ArticleId);
        Assert.NotNull(page.DispatchId);
        var found = await World.Articles.FindAsync(page.ArticleId, Cancel);
        Assert.False(found!.IsTeaser);
        Assert.Equal("https://tribune.example/lighthouse", found.Url);
    }

    [Fact]
    public async Task A_completed_teaser_is_recognised_by_its_page_from_then_on()
    {
        await StoreAsync(Given.Article(isTeaser: true));
        var page = await StoreAsync(Given.Article());

        var again = await StoreAsync(Given.Article());

        Assert.Equal(new IntakeResult(page.ArticleId, IntakeChange.Unchanged, DispatchId: null), again);
    }

    [Fact]
    public async Task A_teaser_of_a_known_story_is_not_stored_again()
    {
        var page = await StoreAsync(Given.Article());

        var teaser = await StoreAsync(Given.Article(isTeaser: true));

        Assert.Equal(new IntakeResult(page.ArticleId, IntakeChange.Unchanged, DispatchId: null), teaser);
    }

    [Fact]
    public async Task A_teaser_beside_its_page_is_absorbed_when_the_page_comes_under_its_title()
    {
        var page = await StoreAsync(Given.Article(title: "Lamp out"));
        var teaser = await StoreAsync(Given.Article(title: "Lamp back", isTeaser: true));

        var revised = await StoreAsync(Given.Article(title: "Lamp back"));

        Assert.Equal(page.ArticleId, revised.ArticleId);
        Assert.Null(await World.Articles.FindAsync(teaser.ArticleId, Cancel));
        Assert.Single(await World.Articles.LatestAsync(null, [], 0, 10, Cancel));
    }

    [Fact]
    public async Task Two_pages_of_one_title_are_two_stories()
    {
        var first = await StoreAsync(Given.Article("one"));

        var second = await StoreAsync(Given.Article("two"));

        Assert.Equal(IntakeChange.Created, second.Change);
        Assert.NotEqual(first.ArticleId, second.ArticleId);
    }

    [Fact]
    public async Task A_batch_knows_its_own_articles()
    {
        var results = await World.Articles.StoreAsync(
            [Given.Article(isTeaser: true), Given.Article(), Given.Article(text: "Changed.")], Announcing, check: null, Cancel);

        Assert.Equal([IntakeChange.Created, IntakeChange.Completed, IntakeChange.Revised], results.Select(result => result.Change));
        Assert.Single(results.Select(result => result.ArticleId).Distinct());
    }

    [Fact]
    public async Task A_page_without_a_date_keeps_the_place_of_its_teaser()
    {
        var teaser = Given.Article(isTeaser: true, published: Now.AddDays(-3));
        await StoreAsync(teaser);
        var page = Given.Article();

        var result = await StoreAsync(page with { Content = page.Content with { Published = null, SortTime = Now } });

        var found = await World.Articles.FindAsync(result.ArticleId, Cancel);
        Assert.Equal(teaser.Content.SortTime, found!.SortTime);
    }

    [Fact]
    public async Task The_number_of_reads_follows_even_when_nothing_else_changed()
    {
        await StoreAsync(Given.Article(reads: 617));

        var result = await StoreAsync(Given.Article(reads: 701));

        Assert.Equal(IntakeChange.Unchanged, result.Change);
        Assert.Equal(701, (await World.Articles.FindAsync(result.ArticleId, Cancel))!.Reads);
    }

    [Fact]
    public async Task A_poorer_newcomer_erases_nothing_and_adds_what_it_knows()
    {
        var page = Given.Article(reads: 617, topics: ["society"]);
        var first = await StoreAsync(page);
        var entry = page with
        {
            Content = page.Content with { Text = "", Lead = "", Agency = null, Author = null, ImageUrl = null, Reads = null, TopicIds = ["economy"] },
        };

        var again = await StoreAsync(entry);

        Assert.Equal(new IntakeResult(first.ArticleId, IntakeChange.Unchanged, DispatchId: null), again);
        var expected = page.Content with { Id = first.ArticleId, FirstSeenAt = Now, TopicIds = ["society", "economy"] };
        Assert.Equivalent(expected, await World.Articles.FindAsync(first.ArticleId, Cancel), strict: true);
        Assert.Equal([page.Content.Title], await TitlesAsync("economy"));
    }

    [Fact]
    public async Task A_corrected_title_without_a_text_keeps_the_text()
    {
        var page = Given.Article();
        await StoreAsync(page);

        var result = await StoreAsync(page with { Content = page.Content with { Title = "The lamp shines", Text = "" } });

        Assert.Equal(IntakeChange.Revised, result.Change);
        var found = await World.Articles.FindAsync(result.ArticleId, Cancel);
        Assert.Equal(("The lamp shines", page.Content.Text), (found!.Title, found.Text));
    }

    [Fact]
    public async Task A_page_without_an_address_that_completed_a_teaser_with_one_is_known_by_both()
    {
        var page = Given.Article();
        var teaser = Given.Article(isTeaser: true);
        teaser = teaser with { Content = teaser.Content with { Url = page.Content.Url }, Identity = page.Identity };
        var captured = page with { Content = page.Content with { Url = null }, Identity = "p:tribune.example|lighthouse|2026-11-23" };
        var first = await StoreAsync(teaser);

        var changes = new[] { await StoreAsync(captured), await StoreAsync(captured), await StoreAsync(page) };

        Assert.Equal([IntakeChange.Completed, IntakeChange.Unchanged, IntakeChange.Unchanged], changes.Select(result => result.Change));
        Assert.All(changes, result => Assert.Equal(first.ArticleId, result.ArticleId));
        Assert.Equal(page.Content.Url, (await World.Articles.FindAsync(first.ArticleId, Cancel))!.Url);
    }

    [Fact]
    public async Task Latest_is_newest_first_and_paged()
    {
        for (var hour = 0; hour < 5; hour++)
            await StoreAsync(Given.Article($"n{hour}", $"Story {hour}", published: Now.AddHours(-hour)));

        var page = await World.Articles.LatestAsync(null, [], offset: 1, limit: 2, Cancel);

        Assert.Equal(["Story 1", "Story 2"], page.Select(article => article.Title));
    }

    [Fact]
    public async Task Latest_keeps_to_a_topic_and_to_languages()
    {
        await StoreAsync(Given.Article("a", "A", topics: ["sport"], language: "en"));
        await StoreAsync(Given.Article("b", "B", topics: ["sport", "society"], language: "az"));
        await StoreAsync(Given.Article("c", "C", topics: ["society"], language: "ru"));

        Assert.Equal(["A", "B"], await TitlesAsync("sport"));
        Assert.Equal(["B"], await TitlesAsync("sport", "az", "ru"));
        Assert.Equal(["A", "C"], await TitlesAsync(null, "en", "ru"));
        Assert.Empty(await TitlesAsync("retired"));
    }

    [Fact]
    public async Task A_revision_adds_topics_and_moves_the_article_to_its_new_time()
    {
        await StoreAsync(Given.Article("a", "A", topics: ["sport"]));
        await StoreAsync(Given.Article("b", "B", topics: ["law"], published: Now.AddMinutes(-1)));

        await StoreAsync(Given.Article("a", "A", text: "Changed.", topics: ["law"], published: Now));

        Assert.Equal(["A"], await TitlesAsync("sport"));
        Assert.Equal(
            ["A", "B"], (await World.Articles.LatestAsync("law", [], 0, 10, Cancel)).Select(article => article.Title));
    }

    [Fact]
    public async Task A_source_row_is_written_with_its_articles()
    {
        await World.Sources.MergeAsync([Given.Source("https://tribune.example/rss")], Now, Cancel);
        var source = (await World.Sources.ListAsync(Cancel))[0];
        await World.Sources.RecordFailureAsync(source.Id, "timeout", Now, Now, Cancel);

        var check = new SourceCheck(source.Id, "\"v1\"", "Mon, 23 Nov 2026 08:00:00 GMT", Now, Now.AddMinutes(5));
        await World.Articles.StoreAsync([Given.Article()], Announcing, check, Cancel);

        var expected = source with
        {
            ETag = "\"v1\"",
            LastModified = "Mon, 23 Nov 2026 08:00:00 GMT",
            NextCheckAt = Now.AddMinutes(5),
            WasSeen = true,
            LastCheckAt = Now,
            LastNewsAt = Now,
        };
        Assert.Equivalent(expected, (await World.Sources.ListAsync(Cancel))[0], strict: true);
    }

    private async Task<IEnumerable<string>> TitlesAsync(string? topic, params string[] languages)
    {
        var articles = await World.Articles.LatestAsync(topic, languages, 0, 10, Cancel);
        return articles.Select(article => article.Title).Order(StringComparer.Ordinal);
    }
}
