using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>What the ports do not show of the archive.</summary>
public sealed class SqliteArticleTests() : Contract(SqliteWorld.Open())
{
    private SqliteWorld Sqlite => (SqliteWorld)World;

    [Fact]
    public async Task Only_superseded_contents_are_kept_as_revisions()
    {
        await StoreAsync(Given.Article(isTeaser: true));
        await StoreAsync(Given.Article(text: "First."));
        await StoreAsync(Given.Article(text: "Second."));
        await StoreAsync(Given.Article(text: "Third."));

        Assert.Equal(["First.", "Second."], Sqlite.Query("SELECT Text FROM Revisions ORDER BY Id"));
    }

    [Fact]
    public async Task A_crowded_second_runs_over_without_losing_anybody()
    {
        var articles = Enumerable.Range(0, 150).Select(i => Given.Article($"n{i}", $"Ferry {i}", "x", published: Now)).ToList();

        await World.Articles.StoreAsync(articles.Take(70).ToList(), Announcing, null, Cancel);
        await World.Articles.StoreAsync(articles, Announcing, null, Cancel);

        Assert.Equal(["150"], Sqlite.Query("SELECT CAST(count(DISTINCT IndexKey) AS TEXT) FROM Articles"));
        Assert.True((await Sqlite.Storage.CheckAsync(Cancel)).IsSound);
    }

    [Fact]
    public async Task Tags_are_one_term_each()
    {
        await StoreAsync(Given.Article(topics: ["oil-gas"]));
        Sqlite.Execute("CREATE VIRTUAL TABLE Terms USING fts5vocab(ArticleIndex, row)");

        var terms = Sqlite.Query("SELECT term FROM Terms WHERE term GLOB '?_*' ORDER BY term").Where(term => term[1] == '_' && term[0] != 'x');

        Assert.Equal(["a_l", "a_l-quliyeva", "a_quliyeva", "l_en", "s_azertac", "s_tribune-example", "t_oil-gas"], terms);
    }

    [Fact]
    public async Task A_failed_batch_leaves_nothing_behind()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => World.Articles.StoreAsync(
            [Given.Article(), Given.Article("b") with { Identity = null! }], Announcing, null, Cancel));

        Assert.Empty(await World.Articles.LatestAsync(null, [], 0, 10, Cancel));
        Assert.Equal(Core.Articles.IntakeChange.Created, (await StoreAsync(Given.Article())).Change);
    }
}
