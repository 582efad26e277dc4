using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class SearchHelpTests : IDisposable
{
    private readonly SqliteWorld _world = SqliteWorld.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("karabkh", "karabakh")]
    [InlineData("Pipelnie opened", "pipeline opened")]
    [InlineData("ифлг", "baku")]
    [InlineData("qazantz title:pipelinr", "qazantz title:pipeline")]
    [InlineData("karabkh lang:en -sport after:2020", "karabakh lang:en -sport after:2020")]
    [InlineData("economcis", "economics")]
    public async Task A_mistyped_word_is_corrected_from_the_archives_own_words(string typed, string suggestion)
    {
        await StoreAsync();
        Assert.Equal(suggestion, (await SearchAsync(typed)).Suggestion);
    }

    [Fact]
    public async Task A_correction_is_written_in_the_script_it_was_found_in()
    {
        await _world.Articles.StoreAsync(
            [Given.Article("ru", "Президенты встретились", "x", language: "ru"), Given.Article("az", "Prezidenti qarşılayıblar", "x", language: "az")],
            new IntakeOptions(Announce: false, TimeSpan.FromDays(1), _world.Now), null, Cancel);

        Assert.Equal("президенты", (await SearchAsync("ghtpbltyn")).Suggestion);
        Assert.Equal("президенты", (await SearchAsync("президннт")).Suggestion);
    }

    [Theory]
    [InlineData("karabakh")]
    [InlineData("zzzzqqqq")]
    [InlineData("2019")]
    [InlineData("")]
    public async Task Where_nothing_better_is_known_nothing_is_suggested(string typed)
    {
        await StoreAsync();
        Assert.Null((await SearchAsync(typed)).Suggestion);
    }

    [Theory]
    [InlineData("nakhchivn")]
    [InlineData("nakhcivan")]
    [InlineData("nakhchevann")]
    public async Task A_mistyped_name_is_corrected_by_the_list_of_names_in_whatever_spelling_the_archive_has_it(string typed)
    {
        await StoreAsync();
        Assert.Null((await SearchAsync(typed)).Suggestion);

        await StoreAsync("Yollar və Naxçıvan");
        var suggestion = (await SearchAsync(typed)).Suggestion;
        Assert.NotNull(suggestion);
        Assert.Equal(["Yollar və Naxçıvan"], (await SearchAsync(suggestion)).Hits.Select(hit => hit.Article.Title));
    }

    [Fact]
    public async Task What_is_near_by_its_stem_alone_is_not_suggested()
    {
        await StoreAsync("Karvanlı is a village");
        Assert.Null((await SearchAsync("karabak")).Suggestion);
    }

    [Fact]
    public async Task Where_nothing_has_all_words_some_will_do_and_it_is_said()
    {
        await StoreAsync();

        var page = await SearchAsync("pipeline economics zzzzqqqq");
        Assert.True(page.IsPartial);
        Assert.Equal(["Economics of a pipeline"], page.Hits.Select(hit => hit.Article.Title));
        Assert.Contains(page.Wider, wider => wider.Without == "zzzzqqqq");

        page = await SearchAsync("karabakh pipeline economics");
        Assert.True(page.IsPartial);
        Assert.Equal("Economics of a pipeline", page.Hits[0].Article.Title);

        page = await SearchAsync("karabakh harbour");
        Assert.Equal(["A harbour", "Roads of Karabakh"], page.Hits.Select(hit => hit.Article.Title).Order(StringComparer.Ordinal));
        Assert.Empty((await SearchAsync("zzzzqqqq qqqqzzzz")).Hits);
    }

    [Fact]
    public async Task The_vocabulary_knows_how_many_articles_have_a_word()
    {
        await StoreAsync();
        var found = await _world.Storage.Vocabulary.FrequenciesAsync(["pipelin", "karabakh", "zzzz"], Cancel);
        Assert.Equal([("karabakh", 1), ("pipelin", 2)], found.Select(word => (word.Key, word.Value)).Order());
        Assert.Equal(["pipelin"], (await _world.Storage.Vocabulary.BeginningWithAsync("pipe", 10, Cancel)).Keys);
    }

    private async Task<SearchPage> SearchAsync(string query) => await _world.Search.SearchAsync(new SearchRequest(query, 0, 5), Cancel);

    private Task StoreAsync() => StoreAsync("Roads of Karabakh", "The pipeline opened in Baku", "Economics of a pipeline", "A harbour");

    private async Task StoreAsync(params string[] titles)
    {
        await _world.Articles.StoreAsync(
            [.. titles.Select((title, i) => Given.Article($"h{titles.Length}-{i}", title, "x"))],
            new IntakeOptions(Announce: false, TimeSpan.FromDays(1), _world.Now), null, Cancel);
    }
}
