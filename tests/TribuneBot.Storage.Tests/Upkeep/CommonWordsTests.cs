using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Tests.Contracts;
using TribuneBot.Storage.Tests.Sqlite;

namespace TribuneBot.Storage.Tests.Upkeep;

public sealed class CommonWordsTests() : Contract(SqliteWorld.Open())
{
    private const int Enough = 2_000;

    private SqliteWorld Sqlite => (SqliteWorld)World;

    [Fact]
    public async Task A_small_archive_has_no_common_words()
    {
        await AddAsync(0, 100);
        Assert.Empty(Common());
    }

    [Fact]
    public async Task Words_of_many_articles_are_common_from_the_next_article_on_and_phrases_find_those_before_and_after()
    {
        await AddAsync(0, Enough);
        Assert.Equal(["harbor", "storm", "x"], Common());
        var since = Assert.Single(Sqlite.Query("SELECT DISTINCT Since FROM CommonWords"));

        await AddAsync(Enough, 100);
        Assert.Equal(0, PairsBelow(since));
        Assert.Equal((1_000, true), await FindAsync("\"storm harbour\""));
        Assert.Equal((0, false), await FindAsync("\"storm storm\""));
        Assert.Equal((7, false), await FindAsync("\"storm harbour\" rare"));
        Assert.Equal((7, false), await FindAsync("rare -\"harbour storm\" \"storm harbour\""));
        Assert.Empty((await Sqlite.Storage.CheckAsync(Cancel)).Problems);
    }

    [Fact]
    public async Task A_renewal_gives_the_pairs_to_all_articles()
    {
        await AddAsync(0, Enough);
        var since = Assert.Single(Sqlite.Query("SELECT DISTINCT Since FROM CommonWords"));

        await Sqlite.Storage.IndexRenewal.StartAsync(rebuild: false, Cancel);
        while (await Sqlite.Storage.IndexRenewal.StepAsync(500, Cancel) > 0)
        {
        }

        Assert.Equal(Enough / 2, PairsBelow(since));
        Assert.Equal([$"{long.MinValue}"], Sqlite.Query("SELECT DISTINCT Since FROM CommonWords"));
        Assert.Equal((Enough / 2, false), await FindAsync("\"storm harbour\""));
        Assert.Empty((await Sqlite.Storage.CheckAsync(Cancel)).Problems);
    }

    private List<string> Common() => Sqlite.Query("SELECT Word FROM CommonWords ORDER BY Word");

    /// <summary>Entries before a key that have the pair.</summary>
    private int PairsBelow(string key) =>
        int.Parse(Assert.Single(Sqlite.Query($"SELECT count(*) FROM ArticleIndex WHERE ArticleIndex MATCH '\"storm+harbor\"' AND rowid < {key}")), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(int Total, bool More)> FindAsync(string query)
    {
        var page = await World.Search.SearchAsync(new SearchRequest(query, 0, 5), Cancel);
        return page.IsPartial ? (0, false) : (page.Total, page.More);
    }

    /// <summary>Half of them have "storm harbour", the others "harbour" and "storm" apart; one of three hundred is rare.</summary>
    private async Task AddAsync(int first, int count) => await World.Articles.StoreAsync(
        [.. Enumerable.Range(first, count).Select(i => Given.Article(
            $"c{i}", $"n{i}", i % 2 == 0 ? $"x storm harbour {(i % 300 == 0 ? "rare" : "")}" : "harbour x storm", Now.AddMinutes(i - 10_000), lead: "x"))],
        new IntakeOptions(Announce: false, TimeSpan.FromDays(1), Now), null, Cancel);
}
