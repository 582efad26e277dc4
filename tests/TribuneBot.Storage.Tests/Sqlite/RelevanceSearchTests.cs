using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>What the best articles of a first answer do to the rest, and what nothing does.</summary>
public sealed class RelevanceSearchTests : IDisposable
{
    private static readonly string[] AboutGas =
        ["gas compressor turbine valve", "gas compressor turbine metering", "gas compressor valve metering", "gas turbine valve metering"];

    private readonly SqliteWorld _world = SqliteWorld.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Of_two_that_the_query_cannot_tell_apart_the_one_that_has_what_the_best_share_comes_first()
    {
        await StoreAsync([.. AboutGas.Select(text => $"pipeline pipeline {text}"), "pipeline gas compressor turbine today", "pipeline onions carrots dinner today"]);

        var titles = await FindAsync("pipeline");

        Assert.Equal(["Story 4", "Story 5"], titles[4..]);
    }

    [Fact]
    public async Task An_article_without_any_of_the_querys_own_words_is_not_found()
    {
        await StoreAsync([.. AboutGas.Select(text => $"pipeline {text}"), "gas compressor turbine valve metering"]);

        Assert.Equal(4, (await FindAsync("pipeline")).Count);
    }

    [Fact]
    public async Task An_exact_title_is_above_everything()
    {
        await StoreAsync([.. AboutGas.Select(text => $"story 5 story 5 {text}"), "the story", "an old tale of a farm"]);

        Assert.Equal("Story 5", (await FindAsync("story 5"))[0]);
    }

    /// <summary>The titles are "Story 0", "Story 1" and so on; a later one is the newer, which comes first where nothing else tells.</summary>
    private async Task StoreAsync(string[] texts) => await _world.Articles.StoreAsync(
        [.. texts.Select((text, i) => Given.Article($"r{i}", $"Story {i}", text, lead: text, published: _world.Now.AddHours(i - texts.Length)))],
        new IntakeOptions(Announce: false, TimeSpan.FromDays(1), _world.Now), null, Cancel);

    private async Task<List<string>> FindAsync(string query)
    {
        var page = await _world.Search.SearchAsync(new SearchRequest(query, 0, 10, SearchOrder.Relevance) { WithSnippets = false }, Cancel);
        return [.. page.Hits.Select(hit => hit.Article.Title)];
    }
}
