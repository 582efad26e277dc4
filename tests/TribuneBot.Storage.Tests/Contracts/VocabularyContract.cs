namespace TribuneBot.Storage.Tests.Contracts;

public abstract class VocabularyContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task A_word_is_counted_once_for_each_article_that_has_it()
    {
        await StoreAsync(Given.Article("a", "Ferry, ferry, ferry", "A ferry.", lead: "Ferries!"));
        await StoreAsync(Given.Article("b", "A ferry and a tram", "x", lead: "y"));

        var counts = await World.Vocabulary.FrequenciesAsync(["ferri", "tram", "zeppelin"], Cancel);

        Assert.Equal([("ferri", 2), ("tram", 1)], counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public async Task The_commonest_completions_are_taken_and_no_tag_is_among_them()
    {
        await StoreAsync(Given.Article("a", "Tramway", "x", lead: "tram", topics: ["sport"]));
        await StoreAsync(Given.Article("b", "Tram", "x", lead: "y", topics: ["sport"]));
        await StoreAsync(Given.Article("c", "Train", "x", lead: "y", topics: ["sport"]));

        Assert.Equal(["train", "tram", "tramway"], (await World.Vocabulary.BeginningWithAsync("tra", 10, Cancel)).Keys);
        Assert.Equal(["tram"], (await World.Vocabulary.BeginningWithAsync("tra", 1, Cancel)).Keys);
        Assert.DoesNotContain(await World.Vocabulary.BeginningWithAsync("t", 10, Cancel), word => word.Key.Contains('_'));
    }

    [Fact]
    public async Task A_word_that_an_article_lost_counts_no_more()
    {
        await StoreAsync(Given.Article("a", "Ferry", "A quiet crossing.", lead: "x"));
        await StoreAsync(Given.Article("a", "Ferry", "A stormy crossing.", lead: "x"));

        var counts = await World.Vocabulary.FrequenciesAsync(["quiet", "stormi", "cross"], Cancel);

        Assert.Equal(["cross", "stormi"], counts.Keys.Order());
    }
}
