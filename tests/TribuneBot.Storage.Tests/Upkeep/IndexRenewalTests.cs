using TribuneBot.Core.Search;
using TribuneBot.Storage.Search;
using TribuneBot.Storage.Tests.Contracts;
using TribuneBot.Storage.Tests.Sqlite;

namespace TribuneBot.Storage.Tests.Upkeep;

public sealed class IndexRenewalTests() : Contract(SqliteWorld.Open())
{
    private SqliteWorld Sqlite => (SqliteWorld)World;

    private IndexRenewal Renewal => Sqlite.Storage.IndexRenewal;

    [Fact]
    public async Task An_index_made_by_these_rules_is_not_due()
    {
        Assert.False(await Renewal.IsDueAsync(Cancel));
        await StoreAsync(Given.Article());
        Assert.False(await Renewal.IsDueAsync(Cancel));
    }

    [Fact]
    public async Task An_index_made_by_other_rules_is_due_and_sound_when_renewed()
    {
        await StoreManyAsync(25);
        Sqlite.Execute("UPDATE IndexStates SET Stamp = 'older'");
        Sqlite.Execute("DELETE FROM VocabularyPages");
        Sqlite.Execute("INSERT INTO ArticleIndex (rowid, Title) VALUES (7, 'surplus')");
        Sqlite.Execute("DELETE FROM ArticleIndex WHERE rowid = (SELECT IndexKey FROM Articles WHERE Id = 9)");
        Assert.True(await Renewal.IsDueAsync(Cancel));
        Assert.False((await Sqlite.Storage.CheckAsync(Cancel)).IsSound);

        await RenewAsync(batch: 10);

        Assert.False(await Renewal.IsDueAsync(Cancel));
        Assert.Empty((await Sqlite.Storage.CheckAsync(Cancel)).Problems);
        Assert.Equal((25, 25), (await TotalAsync("ferry"), await CountAsync("ferri")));
    }

    [Fact]
    public async Task Everything_is_found_while_it_is_renewed_and_what_comes_meanwhile_is_counted_once()
    {
        await StoreManyAsync(25);
        await Renewal.StartAsync(rebuild: false, Cancel);
        for (var step = 0; await Renewal.StepAsync(10, Cancel) > 0; step++)
        {
            await StoreAsync(Given.Article($"new{step}", $"Ferry new {step}", "x", published: Now.AddMinutes(step)));
            await StoreAsync(Given.Article($"old{step}", $"Ferry old {step}", "x", published: Now.AddYears(-step - 1)));
            Assert.Equal(27 + 2 * step, await TotalAsync("ferry"));
        }

        Assert.Empty((await Sqlite.Storage.CheckAsync(Cancel)).Problems);
        Assert.Equal(await TotalAsync("ferry"), await CountAsync("ferri"));
    }

    [Fact]
    public async Task It_goes_on_where_it_was_stopped()
    {
        await StoreManyAsync(25);
        Assert.Equal(25, await Renewal.StartAsync(rebuild: false, Cancel));
        await Renewal.StepAsync(10, Cancel);

        Assert.Equal(15, await Renewal.StartAsync(rebuild: false, Cancel));
        Assert.Equal((10, 5, 0), (await Renewal.StepAsync(10, Cancel), await Renewal.StepAsync(10, Cancel), await Renewal.StepAsync(10, Cancel)));
    }

    [Fact]
    public async Task A_withdrawn_story_stays_out()
    {
        await StoreManyAsync(5);
        await World.Articles.WithdrawAsync(2, Cancel);

        await RenewAsync(batch: 2);

        Assert.Equal(4, await TotalAsync("ferry"));
        Assert.Empty((await Sqlite.Storage.CheckAsync(Cancel)).Problems);
    }

    [Fact]
    public async Task A_rebuilt_index_starts_empty_and_ends_whole()
    {
        await StoreManyAsync(25);
        await Renewal.StartAsync(rebuild: true, Cancel);
        await Renewal.StepAsync(10, Cancel);
        Assert.Equal(10, await TotalAsync("ferry"));

        await RenewAsync(batch: 10);

        Assert.Equal(25, await TotalAsync("ferry"));
        Assert.Empty((await Sqlite.Storage.CheckAsync(Cancel)).Problems);
    }

    [Fact]
    public async Task A_stale_entry_is_named_by_the_check()
    {
        await StoreManyAsync(5);
        Sqlite.Execute("UPDATE Articles SET Text = 'Something else altogether, and longer.' WHERE Id = 3");

        Assert.Contains("1 of 5 entries of the word index are not what their articles say: run \"reindex\".", (await Sqlite.Storage.CheckAsync(Cancel)).Problems);
    }

    private async Task RenewAsync(int batch)
    {
        await Renewal.StartAsync(rebuild: false, Cancel);
        while (await Renewal.StepAsync(batch, Cancel) > 0)
        {
        }
    }

    private async Task StoreManyAsync(int count) => await World.Articles.StoreAsync(
        Enumerable.Range(0, count).Select(i => Given.Article($"n{i}", $"Ferry {i}", $"Trip number {i}.", published: Now.AddHours(-i))).ToList(),
        Announcing with { Announce = false }, null, Cancel);

    private async Task<int> TotalAsync(string query) => (await World.Search.SearchAsync(new SearchRequest(query, 0, 5), Cancel)).Total;

    private async Task<int> CountAsync(string word) => (await World.Vocabulary.FrequenciesAsync([word], Cancel))[word];
}
