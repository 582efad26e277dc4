using CsCheck;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;

namespace TribuneBot.Storage.Tests.Contracts;

public abstract class SearchContract(StorageWorld world) : Contract(world)
{
    [Fact]
    public async Task A_word_of_title_lead_or_text_finds_the_article_with_a_marked_snippet()
    {
        await StoreAsync(Given.Article("a", "Pipeline opened in Sangachal", "Engineers cheered.", lead: "Gas flows west."));
        await StoreAsync(Given.Article("b", "Quiet day", "Nothing to report."));

        foreach (var word in new[] { "pipeline", "SANGACHAL", "flowing", "engineer" })
        {
            var page = await SearchAsync(word);
            var hit = Assert.Single(page.Hits);
            Assert.Equal((1, false, "Pipeline opened in Sangachal"), (page.Total, page.More, hit.Article.Title));
        }

        var mark = Assert.Single((await SearchAsync("cheered")).Hits[0].Snippet.Marks);
        Assert.True(mark.Length > 0);
    }

    [Fact]
    public async Task A_word_of_a_lead_counts_more_than_one_far_down_even_where_the_lead_is_the_beginning_of_the_text()
    {
        var filling = string.Join(' ', Enumerable.Range(0, 60).Select(number => $"filling{number}"));
        await StoreAsync(Given.Article("late", "Late", $"Quiet {filling} zeppelin.", Now.AddHours(-1), lead: "Quiet"));
        await StoreAsync(Given.Article("early", "Early", $"Zeppelin {filling} quiet.", Now.AddHours(-2), lead: "Zeppelin"));

        Assert.Equal(["Early", "Late"], await TitlesAsync("zeppelin"));
    }

    [Fact]
    public async Task All_words_are_needed_phrases_stand_side_by_side_and_minus_excludes()
    {
        await StoreAsync(Given.Article("a", "Oil price rises", "x"));
        await StoreAsync(Given.Article("b", "Price of oil", "x"));
        await StoreAsync(Given.Article("c", "Gas price", "x"));

        Assert.Equal(["Oil price rises", "Price of oil"], await TitlesAsync("price oil"));
        Assert.Equal(["Oil price rises"], await TitlesAsync("\"oil price\""));
        Assert.Equal(["Gas price"], await TitlesAsync("price -oil"));
        Assert.Equal(["Oil price rises"], await TitlesAsync("ris*"));
        Assert.Empty(await TitlesAsync("-oil"));
        Assert.Empty(await TitlesAsync("price coal"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab* ")]
    [InlineData("\"")]
    [InlineData("(\"oil «")]
    [InlineData("-a ")]
    [InlineData("a OR ")]
    [InlineData("NEAR(oil gas, 5) AND NOT ^x + {title body}: \"y\" ")]
    [InlineData("title: topic:x lang:az source:https://x.az after:2021-02-31 before:99.99.9999 sort:up ")]
    [InlineData("after:за последние 7 дней ")]
    [InlineData("covid19 ABŞ-ın 1-ci 5г ")]
    [InlineData("oil\0gas ")]
    [InlineData("\ud800\udfff oil\ud800")]
    [InlineData("\u202eoil\u202c e\u0301\u0302\u200b\u200d")]
    [InlineData("😀👨‍👩‍👧 中文 مرحبا ")]
    [InlineData("%s'; DROP TABLE Articles; -- \\ ")]
    public async Task Ten_thousand_characters_of_any_kind_are_answered(string kind)
    {
        await StoreAsync(Given.Article("a", "Oil price rises", "x"));
        var text = string.Concat(Enumerable.Repeat(kind, 10_000 / kind.Length));

        foreach (var order in Enum.GetValues<SearchOrder>())
            Assert.InRange((await World.Search.SearchAsync(new SearchRequest(text, 0, 5, order), Cancel)).Hits.Count, 0, 1);
    }

    [Fact]
    public async Task Each_language_is_found_in_its_own_endings()
    {
        await StoreAsync(Given.Article("en", "Roads of Karabakh", "x", language: "en"));
        await StoreAsync(Given.Article("az", "Yeni dəmir yolu", "Qatarlar hərəkətə başladı.", language: "az", lead: "Bakıdan xəbər."));
        await StoreAsync(Given.Article("ru", "Новая дорога", "Поезда пошли.", language: "ru", lead: "Вести из Баку."));

        Assert.Equal(["Roads of Karabakh"], await TitlesAsync("road"));
        Assert.Equal(["Yeni dəmir yolu"], await TitlesAsync("qatar"));
        Assert.Equal(["Новая дорога"], await TitlesAsync("дороги"));
    }

    [Fact]
    public async Task The_exact_title_is_first_and_a_title_beats_a_text()
    {
        await StoreAsync(Given.Article("a", "Harbour news", "The storm came late.", published: Now));
        await StoreAsync(Given.Article("b", "Storm over Baku", "Wind.", published: Now.AddDays(-2)));
        await StoreAsync(Given.Article("c", "Storm", "Wind.", published: Now.AddDays(-400)));

        var page = await SearchAsync("storm");

        Assert.Equal(["Storm", "Storm over Baku", "Harbour news"], page.Hits.Select(hit => hit.Article.Title));
        Assert.Equal(page.Hits.Select(hit => hit.Score).OrderDescending(), page.Hits.Select(hit => hit.Score));
    }

    [Fact]
    public async Task Pages_do_not_overlap_and_miss_nothing()
    {
        var articles = Enumerable.Range(0, 23).Select(i => Given.Article($"n{i}", $"Ferry {i}", "x", published: Now.AddMinutes(-i))).ToList();
        await World.Articles.StoreAsync(articles, Announcing with { Announce = false }, null, Cancel);

        var seen = new List<long>();
        for (var offset = 0; offset < 25; offset += 5)
            seen.AddRange((await SearchAsync("ferry", offset)).Hits.Select(hit => hit.Article.Id));

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
        Assert.Equal(23, (await SearchAsync("ferry", 500)).Total);
    }

    [Fact]
    public async Task The_index_follows_what_the_article_becomes()
    {
        await StoreAsync(Given.Article("a", "Lamp out", "Dark.", isTeaser: true));
        await StoreAsync(Given.Article("a", "Lamp out", "Dark coast."));
        Assert.Single((await SearchAsync("coast")).Hits);

        await StoreAsync(Given.Article("a", "Lamp repaired", "Bright harbour.", published: Now));

        Assert.Empty((await SearchAsync("coast")).Hits);
        Assert.Empty((await SearchAsync("out")).Hits);
        Assert.Single((await SearchAsync("harbour")).Hits);
    }

    [Fact]
    public async Task Topics_and_languages_are_no_words_of_a_text()
    {
        await StoreAsync(Given.Article("a", "Lamp", "x", topics: ["politics"]));

        foreach (var input in new[] { "t_politics", "politics", "l_en", "tribune" })
            Assert.Empty((await SearchAsync(input)).Hits);
    }

    [Fact]
    public async Task By_relevance_any_word_will_do_and_more_of_them_is_better()
    {
        await StoreAsync(Given.Article("a", "Quiet day", "The price of gas fell in the harbour town. Nobody saw it."));
        await StoreAsync(Given.Article("b", "Oil price rises", "The price of oil rose again, and oil went on."));
        await StoreAsync(Given.Article("c", "Snow", "It snowed all day in the mountains, and the roads were closed."));

        var page = await World.Search.SearchAsync(
            new SearchRequest("Why did the price of oil rise so much?", 0, 5, SearchOrder.Relevance) { WithSnippets = false }, Cancel);

        Assert.Equal("Oil price rises", page.Hits[0].Article.Title);
        Assert.Contains(page.Hits, hit => hit.Article.Title == "Quiet day");
        Assert.All(page.Hits.Zip(page.Hits.Skip(1)), pair => Assert.True(pair.First.Score >= pair.Second.Score));
    }

    [Fact]
    public async Task Filters_dates_and_exclusions_hold_in_every_order()
    {
        await StoreAsync(Given.Article("a", "Ferry one", "x", topics: ["transport"], published: Now.AddDays(-1)));
        await StoreAsync(Given.Article("b", "Ferry two", "x", topics: ["sport"], published: Now.AddDays(-2)));
        await StoreAsync(Given.Article("c", "Ferry three", "x", topics: ["transport"], published: Now.AddDays(-40)));

        foreach (var order in new[] { SearchOrder.Best, SearchOrder.Newest, SearchOrder.Relevance })
        {
            Assert.Equal(["Ferry one"], await TitlesAsync("ferry topic:transport after:7d", order));
            Assert.Equal(["Ferry one", "Ferry three"], await TitlesAsync("ferry -topic:sport", order));
            Assert.Equal(["Ferry one", "Ferry two"], await TitlesAsync("ferry -three", order));
            Assert.Equal(["Ferry three", "Ferry two"], await TitlesAsync("title:three OR title:two", order));
        }

        Assert.Equal(["Ferry one", "Ferry two"], await TitlesAsync("after:7d"));
        Assert.Equal(["Ferry one", "Ferry three"], await TitlesAsync("topic:transport"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("* ** ^ :")]
    [InlineData("title: AND OR NOT NEAR(a b, 5)")]
    [InlineData("{Title Lead} : \"x")]
    [InlineData("a\0b ' \" ; DROP TABLE Articles; --")]
    [InlineData("-- - -\"x\" -y*")]
    [InlineData("\u202Eabc e\u0301 \ud83d\ude00 \ud83d")]
    public async Task Any_input_is_answered(string input) => Assert.NotNull(await SearchAsync(input));

    [Fact]
    public async Task No_input_at_all_is_an_error()
    {
        await StoreAsync(Given.Article());
        var input = Gen.OneOf(Gen.String, Gen.String[Gen.Char["\"'*^:()-+{}[]NEARandornt .,ə\0\t\n"], 0, 60]);

        await input.SampleAsync(async text => Assert.NotNull(await SearchAsync(text)), iter: 300);
    }

    [Fact]
    public async Task A_stored_title_finds_itself()
    {
        var results = new Dictionary<string, IntakeResult>();
        string[] titles = ["Huawei in Karabakh", "O'Brien's co-op: \"we won\"", "Şuşada 5-ci festival", "Ещё 3 поезда"];
        foreach (var title in titles)
            results[title] = await StoreAsync(Given.Article($"n{results.Count}", title, "x"));

        foreach (var (title, result) in results)
            Assert.Equal(result.ArticleId, (await SearchAsync(title.Replace("\"", ""))).Hits[0].Article.Id);
    }

    [Fact]
    public async Task Identical_stories_are_one_hit_and_count_once()
    {
        foreach (var name in new[] { "a", "b", "c" })
            await StoreAsync(Given.Article(name, "Ferry stops", "The ferry stops tonight.", published: Now.AddHours(-name[0])));
        await StoreAsync(Given.Article("d", "Ferry stops", "The ferry stops tomorrow."));

        var page = await SearchAsync("ferry");

        Assert.Equal((2, 2), (page.Total, page.Hits.Count));
    }

    [Fact]
    public async Task A_total_is_exact_up_to_a_thousand_and_says_when_there_is_more()
    {
        var articles = Enumerable.Range(0, 1_003)
            .Select(i => Given.Article($"n{i}", $"Ferry {i}", i < 1_000 ? "calm" : "storm", lead: "x", published: Now.AddMinutes(-i)))
            .ToList();
        await World.Articles.StoreAsync(articles, Announcing with { Announce = false }, null, Cancel);

        Assert.Equal((1_000, false), await TotalAsync("calm"));
        Assert.Equal((1_000, true), await TotalAsync("ferry"));
        Assert.Equal((3, false), await TotalAsync("ferry storm"));
        Assert.Equal((3, false), await TotalAsync("ferry -calm"));
    }

    [Fact]
    public async Task An_old_exact_title_is_first_among_a_thousand_newer_matches()
    {
        var articles = Enumerable.Range(0, 1_200).Select(i => Given.Article($"n{i}", $"Ferry news {i}", "x", published: Now.AddMinutes(-i))).ToList();
        await World.Articles.StoreAsync(articles, Announcing with { Announce = false }, null, Cancel);
        await StoreAsync(Given.Article("old", "Ferry", "x", published: Now.AddYears(-9)));

        Assert.Equal("Ferry", (await SearchAsync("ferry")).Hits[0].Article.Title);
    }

    [Fact]
    public async Task Every_match_is_reached_by_paging_however_many_there_are()
    {
        var articles = Enumerable.Range(0, 1_130).Select(i => Given.Article($"n{i}", $"Ferry {i}", "x", published: Now.AddMinutes(-i))).ToList();
        await World.Articles.StoreAsync(articles, Announcing with { Announce = false }, null, Cancel);

        var seen = new List<long>();
        for (var offset = 0; offset < 1_200; offset += 100)
            seen.AddRange((await World.Search.SearchAsync(new SearchRequest("ferry", offset, 100), Cancel)).Hits.Select(hit => hit.Article.Id));

        Assert.Equal((1_130, 1_130), (seen.Count, seen.Distinct().Count()));
    }

    private async Task<(int Total, bool More)> TotalAsync(string query)
    {
        var page = await SearchAsync(query);
        return (page.Total, page.More);
    }

    private Task<SearchPage> SearchAsync(string query, int offset = 0) =>
        World.Search.SearchAsync(new SearchRequest(query, offset, Limit: 5), Cancel);

    /// <summary>Of articles that meet the whole query.</summary>
    private async Task<IEnumerable<string>> TitlesAsync(string query, SearchOrder order = SearchOrder.Best)
    {
        var page = await World.Search.SearchAsync(new SearchRequest(query, 0, 5, order), Cancel);
        return page.IsPartial ? [] : page.Hits.Select(hit => hit.Article.Title).Order(StringComparer.Ordinal);
    }
}
