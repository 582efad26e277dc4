using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Relevance;

namespace TribuneBot.Tests.Core.Search;

public sealed class RelevanceTests
{
    private static readonly RelevanceModel Model = new(Articles: 1_000, AverageLength: 100);

    [Fact]
    public void A_paragraph_is_a_bag_of_its_words_by_their_frequency()
    {
        var query = RelevanceQuery.Of(SearchQuery.Parse("The price of oil and the oil-price war: oil!"), ["en"]);
        Assert.Equal(["price", "oil", "war"], query.Terms.Select(term => term.Word));
        var weights = query.Terms.ToDictionary(term => term.Word, term => term.Weight);
        Assert.True(weights["oil"] > weights["price"] && weights["price"] > weights["war"]);
    }

    [Fact]
    public void Of_stop_words_alone_each_tells() => Assert.Equal(4, RelevanceQuery.Of(SearchQuery.Parse("to be or not"), ["en"]).Terms.Count);

    [Fact]
    public void A_stop_word_of_one_language_is_a_word_of_another()
    {
        var query = RelevanceQuery.Of(SearchQuery.Parse("the health of men and women"), ["en", "az"]);

        Assert.Equal(["health", "men", "women"], query.Terms.Select(term => term.Word));
        Assert.NotEmpty(query.Terms[1].FormsIn("en"));
        Assert.Empty(query.Terms[1].FormsIn("az"));
    }

    [Fact]
    public void A_word_has_the_forms_of_each_language_the_archive_has()
    {
        var term = Assert.Single(RelevanceQuery.Of(SearchQuery.Parse("sweden"), ["en", "az"]).Terms);
        Assert.Contains("sweden", term.FormsIn("en"));
        Assert.DoesNotContain("swe", term.FormsIn("en"));
        Assert.Contains("isvec", term.FormsIn("az"));
        Assert.Equal(["sweden"], term.FormsIn("de"));
    }

    [Fact]
    public void A_rare_word_a_short_article_and_repetition_count_more()
    {
        Assert.True(Model.Idf(1) > Model.Idf(500) && Model.Idf(1_000) > 0);
        Assert.True(RelevanceModel.Saturate(1, Model.Norm(10), 1.2) > RelevanceModel.Saturate(1, Model.Norm(1_000), 1.2));
        Assert.True(RelevanceModel.Saturate(2, Model.Norm(100), 1.2) > RelevanceModel.Saturate(1, Model.Norm(100), 1.2));
        Assert.Equal(2, RelevanceModel.Frequency(1, 0, 0));
        Assert.Equal(3, RelevanceModel.Frequency(0, 1, 3));
    }

    [Fact]
    public void In_a_paragraph_a_rare_word_outweighs_more_common_ones_and_repetition_tells_more()
    {
        var terse = RelevanceQuery.Of(SearchQuery.Parse("oil price"), ["en"]);
        var paragraph = RelevanceQuery.Of(SearchQuery.Parse(Paragraph(telling: 40)), ["en"]);

        Assert.Equal((0, 1), (terse.Verbosity, paragraph.Verbosity));
        Assert.Equal(8, terse.Worth(8), 6);
        Assert.True(paragraph.Worth(8) / paragraph.Worth(2) > terse.Worth(8) / terse.Worth(2));
        Assert.True(Gain(paragraph) > Gain(terse));

        static double Gain(RelevanceQuery query) =>
            RelevanceModel.Saturate(4, 1, query.Saturation) / RelevanceModel.Saturate(1, 1, query.Saturation);
    }

    [Fact]
    public void A_query_grows_verbose_by_its_telling_words_alone()
    {
        var some = RelevanceQuery.Of(SearchQuery.Parse(Paragraph(telling: 15)), ["en"]);
        var withStopWords = RelevanceQuery.Of(SearchQuery.Parse(Paragraph(telling: 15) + " and then of the what with"), ["en"]);

        Assert.InRange(some.Verbosity, 0.01, 0.99);
        Assert.Equal(some.Verbosity, withStopWords.Verbosity);
    }

    [Fact]
    public void What_stands_side_by_side_tells_less_in_a_paragraph()
    {
        double Of(string query) =>
            new ProximityScore(RelevanceQuery.Of(SearchQuery.Parse(query), ["en"]), [.. Enumerable.Repeat(5.0, 60)])
                .Of(AnalysedArticle.Of("", "", "the oil price", "en"), norm: 1);

        Assert.True(Of("oil price") > Of("oil price " + Paragraph(telling: 40)));
    }

    [Fact]
    public void What_stands_together_is_worth_more_than_what_stands_apart()
    {
        var query = RelevanceQuery.Of(SearchQuery.Parse("oil price"), ["en"]);
        var proximity = new ProximityScore(query, [5, 5]);
        var filler = string.Join(' ', Enumerable.Repeat("word", 20));
        double Of(string text) => proximity.Of(AnalysedArticle.Of("", "", text, "en"), Model.Norm(100));

        Assert.Equal(0, Of($"oil {filler} price"));
        Assert.True(Of("the price for all sorts of oil") > 0);
        Assert.True(Of("the oil price") > Of("the price for oil"));
    }

    [Fact]
    public void Words_that_the_best_articles_share_are_learned_with_little_weight()
    {
        var query = RelevanceQuery.Of(SearchQuery.Parse("pipeline"), ["en"]);
        var best = Enumerable.Range(0, 5)
            .Select(i => (AnalysedArticle.Of("", "", $"pipeline gas gas {i} unique{i} the the", "en"), 1.0))
            .ToList();
        var learned = Feedback.Learn(query, best, own: query.Terms[0].Weight, _ => 1);
        var (word, weight) = Assert.Single(learned);
        Assert.Equal("gas", word);
        Assert.InRange(weight, 0.01, 0.3 * query.Terms[0].Weight + 0.001);
    }

    [Theory]
    [InlineData(2, 10.0, true)]
    [InlineData(2, 30.0, false)]
    [InlineData(40, 10.0, true)]
    [InlineData(41, 10.0, false)]
    public void Words_are_learned_where_no_article_stands_out_and_the_query_has_not_said_it_all(int words, double first, bool isWorthwhile) =>
        Assert.Equal(
            isWorthwhile,
            Feedback.IsWorthwhile(RelevanceQuery.Of(SearchQuery.Parse(Paragraph(words)), ["en"]), [first, 9, 9, 9, 8, 8, 8, 8, 8, 8]));

    [Fact]
    public void An_article_that_is_like_the_best_rises_above_one_that_is_like_none()
    {
        string[] texts = ["gas pipeline pressure valve", "gas pipeline valve", "gas stove recipe onions", "pipeline valve pressure", "gas pressure valve"];
        var smooth = Smooth(texts, [10, 9, 7, 6.9, 6.8]);

        Assert.True(smooth[3] > smooth[2]);
        Assert.All(smooth, score => Assert.InRange(score, 6.8, 10));
    }

    [Fact]
    public void Articles_without_words_keep_their_scores() => Assert.Equal([3, 2, 1], Smooth(["", "", ""], [3, 2, 1]));

    [Fact]
    public void A_made_title_and_a_made_lead_are_not_counted_twice()
    {
        var article = AnalysedArticle.Of("Oil rose on…", "Oil rose on Monday.", "Oil rose on Monday. Gas fell.", "en");
        Assert.Empty(article.Title);
        Assert.Equal("oil rose on monday gas fell", string.Join(' ', article.Body));
    }

    private static double[] Smooth(string[] texts, double[] scores) =>
        Neighbours.Smooth([.. texts.Select(text => AnalysedArticle.Of("", "", text, "en"))], scores, _ => 1);

    private static string Paragraph(int telling) => string.Join(' ', Enumerable.Range(0, telling).Select(i => $"word{i}x"));
}
