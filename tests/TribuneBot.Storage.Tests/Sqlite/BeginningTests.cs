using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary><c>word*</c> is about words as they are written; the index has their stems.</summary>
public sealed class BeginningTests : IDisposable
{
    private static readonly string[] Titles =
        ["The president speaks", "A precious prize", "Education first", "An organization", "The mirror", "Kitabların bayramı", "Countries meet", "Политики спорят", "Harbours", "Women vote", "Цены рынка"];

    private readonly SqliteWorld _world = SqliteWorld.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("presiden*", "The president speaks")]
    [InlineData("president*", "The president speaks")]
    [InlineData("educatio*", "Education first")]
    [InlineData("organiz*", "An organization")]
    [InlineData("countrie*", "Countries meet")]
    [InlineData("kitabla*", "Kitabların bayramı")]
    [InlineData("kitablar*", "Kitabların bayramı")]
    [InlineData("политик*", "Политики спорят")]
    [InlineData("title:presiden*", "The president speaks")]
    [InlineData("harbou*", "Harbours")]
    [InlineData("harbour*", "Harbours")]
    [InlineData("women*", "Women vote")]
    [InlineData("рынок*", "Цены рынка")]
    [InlineData("рынк*", "Цены рынка")]
    public async Task A_beginning_finds_the_word_although_its_stem_is_shorter(string query, string title) =>
        Assert.Equal([title], await TitlesAsync(query));

    [Theory]
    [InlineData("mirda*")]
    [InlineData("prizerin*")]
    public async Task A_beginning_that_ends_like_a_word_is_not_the_beginning_of_others(string query) => Assert.Empty(await TitlesAsync(query));

    [Theory]
    [InlineData("president source:tribune.example", 1)]
    [InlineData("president source:tribune", 1)]
    [InlineData("president source:other", 0)]
    [InlineData("president -source:tribune", 0)]
    [InlineData("president author:\"L. Quliyeva\"", 1)]
    public async Task A_source_is_known_by_its_beginning(string query, int found) => Assert.Equal(found, (await TitlesAsync(query)).Count);

    private async Task<List<string>> TitlesAsync(string query)
    {
        await _world.Articles.StoreAsync(
            [.. Titles.Select((title, i) => Given.Article($"b{i}", title, "x", language: title[0] > 'z' ? "ru" : title[0] == 'K' ? "az" : "en", lead: "x"))],
            new IntakeOptions(Announce: false, TimeSpan.FromDays(1), _world.Now), null, Cancel);
        var page = await _world.Search.SearchAsync(new SearchRequest(query, 0, 5), Cancel);
        return page.IsPartial ? [] : [.. page.Hits.Select(hit => hit.Article.Title)];
    }
}
