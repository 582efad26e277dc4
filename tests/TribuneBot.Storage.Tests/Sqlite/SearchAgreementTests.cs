using CsCheck;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Search;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>Over small random archives the index answers as a look at every article does.</summary>
public sealed class SearchAgreementTests : IDisposable
{
    private static readonly string[] Vocabulary = ["ferry", "ferries", "feral", "storm", "stormy", "harbour", "gas", "oil", "price", "qatar", "qatarlar", "president", "дорога", "дороги"];
    private static readonly string[] Languages = ["en", "az", "ru", "de"];
    private static readonly string[] Topics = ["sport", "politics"];

    private static readonly string[] Sites = ["tribune.example", "tribune-sport.example", "daily.example"];
    private static readonly string[] Authors = ["L. Quliyeva", "İlqar Əliyev"];

    private static readonly Gen<string> Part = Gen.OneOf(
        OneOf(Vocabulary),
        OneOf(Vocabulary),
        OneOf(Vocabulary).Array[2, 3].Select(words => $"\"{string.Join(' ', words)}\""),
        OneOf(Vocabulary).Select(word => $"-{word}"),
        Gen.Select(OneOf(Vocabulary), OneOf(Vocabulary), (one, other) => $"{one} OR {other}"),
        Gen.Select(OneOf(Vocabulary), Gen.Int[2, 8], (word, length) => $"{word[..Math.Min(length, word.Length)]}*"),
        OneOf(Vocabulary).Select(word => $"title:{word}"),
        OneOf(Languages).Select(language => $"lang:{language}"),
        OneOf(Topics).Select(topic => $"topic:{topic}"),
        OneOf(Sites).Select(site => $"source:{site}"),
        OneOf(Sites).Select(site => $"-source:{site[..7]}"),
        OneOf(Authors).Select(author => $"author:\"{author}\""),
        Gen.Int[1, 60].Select(days => $"after:{days}d"),
        Gen.Int[1, 60].Select(days => $"before:{days}d"));

    private static readonly Gen<string> Query = Part.Array[1, 4].Select(parts => string.Join(' ', parts));

    private readonly SqliteWorld _sqlite = SqliteWorld.Open();
    private readonly InMemoryWorld _naive = new();
    private readonly TribuneFile _file;
    private readonly SearchIndex _index;

    /// <summary>The index itself: where it finds little, the archive's search adds stories with some of the words.</summary>
    public SearchAgreementTests()
    {
        _file = new TribuneFile(_sqlite.Options, _sqlite.Clock);
        _index = new SearchIndex(_file, _sqlite.Options);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _index.Dispose();
        _file.Dispose();
        _sqlite.Dispose();
        _naive.Dispose();
    }

    [Fact]
    public async Task Totals_order_and_hits_agree_for_any_query()
    {
        var random = new Random(7);
        var drafts = Enumerable.Range(0, 120).Select(_ => (
            Title: Draw(random), Lead: Draw(random), Text: Draw(random), Language: Languages[random.Next(Languages.Length)],
            Topic: Topics[random.Next(Topics.Length)], Site: Sites[random.Next(Sites.Length)], Author: Authors[random.Next(Authors.Length)], Minutes: random.Next(80_000))).ToList();
        var articles = drafts.Select((draft, i) => Given.Article(
            $"n{i}", draft.Title, draft.Text, _sqlite.Now.AddMinutes(-draft.Minutes), draft.Language, topics: [draft.Topic], lead: draft.Lead,
            site: draft.Site, author: draft.Author)).ToList();
        foreach (var world in new StorageWorld[] { _sqlite, _naive })
            await world.Articles.StoreAsync(articles, new IntakeOptions(false, TimeSpan.FromHours(1), world.Now), null, Cancel);

        await AgreeAsync(Query, 400);
    }

    [Fact]
    public async Task The_same_holds_where_some_words_have_become_common()
    {
        var random = new Random(11);
        for (var part = 0; part < 3; part++)
        {
            var articles = Enumerable.Range(0, 40).Select(i => Given.Article(
                $"n{part}-{i}", Draw(random), Draw(random), _sqlite.Now.AddMinutes(-random.Next(80_000)), Languages[random.Next(Languages.Length)], lead: Draw(random))).ToList();
            foreach (var world in new StorageWorld[] { _sqlite, _naive })
                await world.Articles.StoreAsync(articles, new IntakeOptions(false, TimeSpan.FromHours(1), world.Now), null, Cancel);
            foreach (var word in part == 0 ? ["storm", "ferri", "oil"] : new[] { "gas", "qatar", "дорог", "price" })
                _sqlite.Execute($"INSERT INTO CommonWords SELECT '{word}', max(IndexKey) + 1 FROM Articles WHERE true ON CONFLICT DO NOTHING");
        }

        var phrase = OneOf(["storm", "ferry", "oil", "gas", "qatar", "дорога", "price"]).Array[2, 3].Select(words => $"\"{string.Join(' ', words)}\"");
        var parts = Gen.OneOf(phrase, phrase, phrase.Select(words => $"-{words}"), phrase.Select(words => $"title:{words}"), Part);
        await AgreeAsync(parts.Array[1, 3].Select(some => string.Join(' ', some)), 600);
    }

    private async Task AgreeAsync(Gen<string> queries, int count) => await queries.SampleAsync(
        async query =>
        {
            foreach (var order in new[] { SearchOrder.Newest, SearchOrder.Best })
            {
                var (found, expected) = (await AskAsync(_index, query, order), await AskAsync(_naive.Search, query, order));
                Assert.Equal((expected.Total, expected.More), (found.Total, found.More));
                Assert.Equal(UrlsOf(expected, order), UrlsOf(found, order));
            }
        },
        iter: count, threads: 1);

    [Fact]
    public async Task The_same_holds_while_the_index_is_being_renewed()
    {
        var articles = Enumerable.Range(0, 30)
            .Select(i => Given.Article($"n{i}", $"{Vocabulary[i % Vocabulary.Length]} {i}", "storm", _sqlite.Now.AddHours(-i), lead: "x")).ToList();
        foreach (var world in new StorageWorld[] { _sqlite, _naive })
            await world.Articles.StoreAsync(articles, new IntakeOptions(false, TimeSpan.FromHours(1), world.Now), null, Cancel);
        await _sqlite.Storage.IndexRenewal.StartAsync(rebuild: false, Cancel);
        await _sqlite.Storage.IndexRenewal.StepAsync(10, Cancel);

        await Query.SampleAsync(
            async query => Assert.Equal(UrlsOf(await AskAsync(_naive.Search, query)), UrlsOf(await AskAsync(_index, query))), iter: 100, threads: 1);
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static string Draw(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static Task<SearchPage> AskAsync(ISearchIndex index, string query, SearchOrder order = SearchOrder.Newest) =>
        index.SearchAsync(new SearchRequest(query, 0, 200, order), Cancel);

    /// <summary>By date they come in the same order; what is best of a hundred is told by other tests.</summary>
    private static IEnumerable<string?> UrlsOf(SearchPage page, SearchOrder order = SearchOrder.Newest)
    {
        var urls = page.Hits.Select(hit => hit.Article.Url);
        return order == SearchOrder.Newest ? urls : urls.Order(StringComparer.Ordinal);
    }
}
