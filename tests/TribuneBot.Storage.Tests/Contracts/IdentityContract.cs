using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;

namespace TribuneBot.Storage.Tests.Contracts;

/// <summary>Which stories are one (docs/adr/0009-identity.md).</summary>
public abstract class IdentityContract(StorageWorld world) : Contract(world)
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 90).Select(number => $"harbour{number} crane{number % 7}"));

    private readonly ArticlePreparer _preparer = new(new NewsroomProfile("Tribune", "tribune.example", TimeZoneInfo.Utc, "en"), TopicCatalog.Default);

    [Fact]
    public async Task A_changed_title_is_a_revision_of_the_article_at_its_address()
    {
        var first = await PollAsync(1, Draft("https://tribune.example/bridge", "The bridge opens"));
        var second = await PollAsync(1, Draft("https://tribune.example/bridge?utm_source=feed", "The bridge opens on Monday"));

        Assert.Equal((first.ArticleId, IntakeChange.Revised), (second.ArticleId, second.Change));
        Assert.Equal("The bridge opens on Monday", (await FindAsync("https://tribune.example/bridge"))!.Title);
    }

    [Fact]
    public async Task Revisions_are_kept_and_those_of_spelling_alone_are_marked_and_edit_no_copy()
    {
        var id = (await PollAsync(1, Draft("https://tribune.example/bridge", "The bridge opens", lead: "Traffic, since nine"))).ArticleId;
        await PollAsync(1, Draft("https://tribune.example/bridge", "The bridge opens", lead: "Traffic since nine."));
        await PollAsync(1, Draft("https://tribune.example/bridge", "The bridge opens", lead: "Traffic since ten."));

        var revisions = await World.Articles.RevisionsAsync(id, Cancel);

        Assert.Equal([("Traffic, since nine", true), ("Traffic since nine.", false)], revisions.Select(revision => (revision.Lead, revision.IsCosmetic)));
        Assert.Empty(await World.Articles.RevisionsAsync(id + 1, Cancel));
    }

    [Fact]
    public async Task A_story_that_moved_is_recognised_by_its_guid_and_found_under_both_addresses()
    {
        var first = await PollAsync(1, Draft("https://tribune.example/old", "The bridge opens", feedId: "guid-1"));
        var second = await PollAsync(1, Draft("https://tribune.example/new", "The bridge opens today", feedId: "guid-1"));
        var third = await PollAsync(1, Draft("https://tribune.example/old", "The bridge opens today", feedId: "guid-1"));

        Assert.Equal((first.ArticleId, IntakeChange.Revised), (second.ArticleId, second.Change));
        Assert.Equal(first.ArticleId, third.ArticleId);
        Assert.Equal(first.ArticleId, (await FindAsync("https://tribune.example/old"))?.Id);
        Assert.Equal(first.ArticleId, (await FindAsync("https://tribune.example/new"))?.Id);
    }

    [Fact]
    public async Task Two_stories_with_one_guid_are_two()
    {
        var stories = new[]
        {
            Draft("https://tribune.example/1", "The bridge opens", feedId: "same"),
            Draft("https://tribune.example/2", "Wheat harvest begins in Shirvan", feedId: "same", lead: "Combines went out at dawn."),
        };

        var together = await PollAsync(1, stories);
        var later = await PollAsync(1, Draft("https://tribune.example/3", "Chess club wins the cup", feedId: "same", lead: "Seven boards were enough."));

        Assert.Equal(3, together.Append(later).Select(result => result.ArticleId).Distinct().Count());
    }

    [Fact]
    public async Task A_guid_means_nothing_to_another_source()
    {
        var first = await PollAsync(1, Draft("https://one.example/a", "The bridge opens", feedId: "7"));
        var second = await PollAsync(2, Draft("https://two.example/b", "The bridge opens late", feedId: "7"));

        Assert.NotEqual(first.ArticleId, second.ArticleId);
    }

    [Fact]
    public async Task The_canonical_address_of_a_page_is_a_key_of_its_story()
    {
        var first = await PollAsync(1, Draft("https://tribune.example/bridge", "The bridge opens"));
        var second = await PollAsync(2, Draft("https://mirror.example/x", "Bridge opens, says port") with { OtherUrls = ["https://tribune.example/bridge/amp"] });

        Assert.Equal(first.ArticleId, second.ArticleId);
        Assert.Equal("The bridge opens", (await FindAsync("https://mirror.example/x"))?.Title);
    }

    [Fact]
    public async Task A_canonical_address_that_every_page_names_makes_no_story_of_another()
    {
        var front = new[] { "https://tribune.example/" };
        var first = await PollAsync(1, Draft("https://tribune.example/bridge", "The bridge opens") with { OtherUrls = front });
        var second = await PollAsync(1, Draft("https://tribune.example/wheat", "Harvest begins in Shirvan", lead: "Combines went out.") with { OtherUrls = front });
        var third = await PollAsync(1, Draft("https://tribune.example/", "Chess club wins the cup", lead: "Seven boards were enough."));

        Assert.Equal(3, new[] { first, second, third }.Select(result => result.ArticleId).Distinct().Count());
        Assert.Equal(third.ArticleId, (await FindAsync("https://tribune.example/"))?.Id);
    }

    [Fact]
    public async Task An_agency_story_in_two_feeds_is_one_article_that_only_its_first_source_changes()
    {
        var first = await PollAsync(1, Draft("https://one.example/agency", "Harbour cranes arrive", text: Long));
        var second = await PollAsync(2, Draft("https://two.example/2026/cranes", "New cranes for the harbour", text: Long + " Reported by the wire.") with { Author = "Wire" });

        Assert.Equal((first.ArticleId, IntakeChange.Unchanged, null), (second.ArticleId, second.Change, second.DispatchId));
        var article = await FindAsync("https://two.example/2026/cranes");
        Assert.Equal(("https://one.example/agency", "Harbour cranes arrive", Long, "Wire"), (article!.Url, article.Title, article.Text, article.Author));

        var corrected = await PollAsync(1, Draft("https://one.example/agency", "Harbour cranes arrive early", text: Long));
        Assert.Equal(IntakeChange.Revised, corrected.Change);
    }

    [Fact]
    public async Task Short_feeds_of_one_story_are_one_when_title_and_lead_are_the_same()
    {
        const string Lead = "The first of four cranes was unloaded in Alat on Friday morning.";
        var first = await PollAsync(1, Draft("https://one.example/a", "Harbour cranes arrive", lead: Lead));
        var second = await PollAsync(2, Draft("https://two.example/b", "Harbour cranes arrive", lead: Lead));

        Assert.Equal(first.ArticleId, second.ArticleId);
    }

    [Theory]
    [InlineData("other numbers")]
    [InlineData("another week")]
    [InlineData("another language")]
    [InlineData("another text")]
    public async Task What_is_only_alike_stays_apart(string difference)
    {
        const string Rates = "1 dollar 1.7000 manat, 1 euro 1.8013 manat, 1 pound 2.1512 manat, 100 roubles 2.1044 manat. ";
        var known = Draft("https://one.example/a", "Rates of the day", text: Rates + Long);
        var incoming = Draft("https://two.example/b", "Rates of the day", text: Rates + Long);
        incoming = difference switch
        {
            "other numbers" => incoming with { Text = incoming.Text.Replace("1.8013", "1.9377").Replace("2.1512", "2.2345").Replace("2.1044", "2.6711").Replace("1.7000", "1.7105"), Lead = "Set on Tuesday." },
            "another week" => incoming with { Published = Now.AddDays(-8) },
            "another language" => incoming with { Language = "az" },
            _ => incoming with { Text = string.Join(' ', Long.Split(' ').Reverse()), Lead = "Nothing of it is the same." },
        };

        var first = await PollAsync(1, known);
        var second = await PollAsync(2, incoming);

        Assert.NotEqual(first.ArticleId, second.ArticleId);
    }

    [Fact]
    public async Task An_import_keeps_every_address_however_alike_the_texts_are()
    {
        var drafts = Enumerable.Range(1, 5).Select(number => Draft($"https://collection.example/{number}", "The same title", text: Long));

        var results = await StoreAsync(new IntakeOptions(Announce: false, TimeSpan.FromDays(1), Now), [.. drafts]);

        Assert.Equal(5, results.Select(result => result.ArticleId).Distinct().Count());
        Assert.All(results, result => Assert.Equal(IntakeChange.Created, result.Change));
    }

    [Fact]
    public async Task Stories_under_one_address_are_told_apart_by_their_guids()
    {
        var stories = new[]
        {
            Draft("https://tribune.example/live", "Goal in the fifth minute", feedId: "1") with { SharesAddress = true },
            Draft("https://tribune.example/live", "Rain stops play", feedId: "2") with { SharesAddress = true },
        };

        var first = await PollAsync(1, stories);
        var second = await PollAsync(1, stories[0] with { Title = "Goal in the sixth minute" });

        Assert.NotEqual(first[0].ArticleId, first[1].ArticleId);
        Assert.Equal((first[0].ArticleId, IntakeChange.Revised), (second.ArticleId, second.Change));
    }

    [Fact]
    public async Task The_newsrooms_own_system_takes_a_story_over()
    {
        var polled = await PollAsync(1, Draft("https://tribune.example/a", "The bridge opens"));
        var push = new IntakeOptions(Announce: true, TimeSpan.FromDays(1), Now) { Origin = IntakeOrigin.Push, SourceId = IntakeOptions.PushSourceId };

        var pushed = (await StoreAsync(push, [Draft("https://tribune.example/a", "The bridge opened at nine")]))[0];
        var polledAgain = await PollAsync(1, Draft("https://tribune.example/a", "The bridge opens!"));

        Assert.Equal((polled.ArticleId, IntakeChange.Revised), (pushed.ArticleId, pushed.Change));
        Assert.Equal(IntakeChange.Unchanged, polledAgain.Change);
        Assert.Equal("The bridge opened at nine", (await FindAsync("https://tribune.example/a"))?.Title);
    }

    [Fact]
    public async Task What_a_removed_source_brought_belongs_to_the_next()
    {
        var id = (await World.Sources.AddAsync(Given.Source("https://gone.example/rss"), Now, Cancel))!.Value;
        await PollAsync(id, Draft("https://tribune.example/a", "The bridge opens"));
        await World.Sources.RemoveAsync(id, Cancel);

        var result = await PollAsync(id + 1, Draft("https://tribune.example/a", "The bridge opens on Monday"));

        Assert.Equal(IntakeChange.Revised, result.Change);
    }

    private static ArticleDraft Draft(string url, string title, string text = "", string? feedId = null, string lead = "A port on the Caspian.") => new()
    {
        Url = url,
        Title = title,
        Lead = lead,
        Text = text,
        FeedId = feedId,
        Language = "en",
        Published = Given.Morning,
    };

    private async Task<IntakeResult> PollAsync(long source, ArticleDraft draft) => (await PollAsync(source, [draft]))[0];

    private Task<IReadOnlyList<IntakeResult>> PollAsync(long source, ArticleDraft[] drafts) =>
        StoreAsync(new IntakeOptions(Announce: true, TimeSpan.FromDays(1), Now) { Origin = IntakeOrigin.Poll, SourceId = source }, drafts);

    private Task<IReadOnlyList<IntakeResult>> StoreAsync(IntakeOptions options, ArticleDraft[] drafts) =>
        World.Articles.StoreAsync([.. drafts.SelectMany(draft => _preparer.Prepare(draft, Now))], options, check: null, Cancel);

    private Task<Article?> FindAsync(string url) => World.Articles.FindByUrlAsync(url, Cancel);
}
