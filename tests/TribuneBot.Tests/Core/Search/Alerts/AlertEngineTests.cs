using CsCheck;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Tests.Core.Search.Alerts;

public sealed class AlertEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
        ["gas", "pipeline", "oil", "price", "prices", "lighthouse", "Bakı", "баку", "new", "news", "newest", "report", "şəhər", "город"];

    private static readonly Gen<string> Word = OneOf(Vocabulary);

    private static readonly Gen<string> Term = Gen.OneOf(
        Word,
        Gen.Select(Word, Word, (one, two) => $"\"{one} {two}\""),
        Word.Select(word => $"-{word}"),
        Word.Select(word => $"{word[..2]}*"),
        Word.Select(word => $"title:{word}"),
        Gen.Select(Word, Word, (one, two) => $"{one} OR {two}"),
        OneOf("topic:sport", "topic:law", "lang:az", "lang:en", "after:2026-11-27", "before:2026-11-27", "source:tribune.example", "-topic:sport"));

    private static readonly Gen<string> Query = Term.Array[1, 4].Select(terms => string.Join(' ', terms));

    private static readonly Gen<Article> Story = Gen.Select(
        Word.Array[0, 5], Word.Array[0, 12], OneOf("en", "az", "ru"), OneOf("sport", "law", "economy"), Gen.Int[-30, 30],
        (title, text, language, topic, hours) => Article(string.Join(' ', title), string.Join(' ', text), language, topic, Now.AddHours(hours)));

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static Article Article(string title, string text = "", string language = "en", string topic = "law", DateTimeOffset? time = null) => new()
    {
        Id = 1,
        Site = "tribune.example",
        Title = title,
        Lead = "",
        Text = text,
        Language = language,
        SortTime = time ?? Now,
        FirstSeenAt = time ?? Now,
        TopicIds = [topic],
    };

    private static AlertEngine Engine(params string[] queries)
    {
        var engine = new AlertEngine(new TermSample(), TimeZoneInfo.Utc);
        foreach (var (index, query) in queries.Index())
            engine.Set(index + 1, query);
        return engine;
    }

    private static IEnumerable<long> Match(AlertEngine engine, Article article) =>
        engine.Match(IndexedWordsMaker.Make(article), article.SortTime, Now).Select(match => match.AlertId);

    [Fact]
    public void All_at_once_finds_what_asking_one_by_one_finds() => Gen.Select(Query.Array[1, 30], Story.Array[1, 8]).Sample((queries, stories) =>
    {
        var sample = new TermSample();
        foreach (var story in stories.Take(2))
            sample.Add(IndexedWordsMaker.Make(story));
        var engine = new AlertEngine(sample, TimeZoneInfo.Utc);
        foreach (var (id, query) in queries.Index())
            engine.Set(id, query);

        foreach (var story in stories)
        {
            var words = IndexedWordsMaker.Make(story);
            var expected = queries.Index().Where(entry => IsMet(entry.Item, words, story)).Select(entry => (long)entry.Index);
            Assert.Equal(expected, Match(engine, story));
        }
    });

    [Fact]
    public void Alerts_that_come_and_go_leave_nothing_behind() => Gen.Select(
        Gen.Select(Gen.Int[1, 6], Query, Gen.Bool).Array[1, 40], Story).Sample((steps, story) =>
    {
        var engine = Engine();
        var standing = new SortedDictionary<long, string>();
        foreach (var (id, query, isRemoved) in steps)
        {
            if (isRemoved)
                engine.Remove(id);
            else
                engine.Set(id, query);
            if (isRemoved)
                standing.Remove(id);
            else
                standing[id] = query;
        }

        var words = IndexedWordsMaker.Make(story);
        Assert.Equal(standing.Where(entry => IsMet(entry.Value, words, story)).Select(entry => entry.Key), Match(engine, story));
        foreach (var id in standing.Keys)
            engine.Remove(id);
        Assert.Equal((0, 0), (engine.Count, engine.Queries));
        Assert.Empty(Match(engine, story));
    });

    private static bool IsMet(string text, IndexedWords words, Article story)
    {
        var query = SearchQuery.Parse(text);
        return AlertEngine.CanWatch(query) && QueryMatch.IsMet(words, query) && query.Period.Contains(story.SortTime, Now, TimeZoneInfo.Utc);
    }

    [Fact]
    public void Equal_searches_are_looked_at_once_and_all_told()
    {
        var engine = Engine("gas pipeline", "gas pipeline", "oil", "gas pipeline");
        Assert.Equal((4, 2), (engine.Count, engine.Queries));
        Assert.Equal([1, 2, 4], Match(engine, Article("A gas pipeline opens")));
    }

    [Theory]
    [InlineData("karabakh", "Qarabağda yeni yol", "az")]
    [InlineData("Bakı", "Новости из Баку", "ru")]
    [InlineData("pipelines", "The pipeline opens", "en")]
    public void An_alert_understands_words_as_a_search_does(string query, string title, string language)
    {
        var expected = QueryMatch.IsMet(IndexedWordsMaker.Make(Article(title, language: language)), SearchQuery.Parse(query));
        Assert.Equal(expected, Match(Engine(query), Article(title, language: language)).Any());
    }

    [Fact]
    public void A_query_that_names_a_language_says_so()
    {
        var engine = Engine("gas lang:az", "gas");
        var matches = engine.Match(IndexedWordsMaker.Make(Article("gas", language: "az")), Now, Now);
        Assert.Equal([new AlertMatch(1, true), new AlertMatch(2, false)], matches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-gas")]
    [InlineData("after:2020")]
    [InlineData("!!! ???")]
    public void What_asks_for_nothing_watches_nothing(string query)
    {
        var engine = Engine(query);
        Assert.Equal(0, engine.Count);
        Assert.Empty(Match(engine, Article("gas")));
    }

    [Fact]
    public void Hostile_queries_are_taken_in_and_let_go_again()
    {
        string[] hostile = [new string('"', 300), new string('*', 300), string.Concat(Enumerable.Repeat("a OR ", 60)), "\u202e\u0301x*", new string('ə', 300)];
        var engine = Engine(hostile);
        Assert.Empty(Match(engine, Article("Quiet day")));
        for (var id = 1; id <= hostile.Length; id++)
            engine.Remove(id);
        Assert.Equal((0, 0), (engine.Count, engine.Queries));
    }
}
