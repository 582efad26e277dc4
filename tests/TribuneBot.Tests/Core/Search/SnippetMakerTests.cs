using CsCheck;
using TribuneBot.Core.Search;
using TribuneBot.Tests.Core.Languages;

namespace TribuneBot.Tests.Core.Search;

public sealed class SnippetMakerTests
{
    private const string Text =
        "The harbour was quiet in the morning.\nShips waited outside for the fog to lift, and the crews drank tea. Nobody knew when the port would open. " +
        "By noon the prices of fish had doubled in the market. Later the oil tanker moved in, oil prices fell, and the port was open again. " +
        "In the evening the lamps were lit, the tea was finished, and everybody went home along the sea.";

    [Fact]
    public void The_passage_with_the_most_different_words_is_chosen()
    {
        var snippet = Make("Title", "A lead.", Text, "oil price port");
        Assert.Contains("oil tanker moved in, oil prices fell, and the port", snippet.Text, StringComparison.Ordinal);
        Assert.StartsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.Contains("oil|oil|prices|port", string.Join('|', Marked(snippet)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_is_shown_whole_on_one_line() =>
        Assert.Equal("One oil. Two.", Make("", "", "One  oil.\n\nTwo.\n", "oil").Text);

    [Theory]
    [InlineData("A lead without it.", "A lead without it.")]
    [InlineData("", "The harbour was quiet in the")]
    public void Where_nothing_matches_the_beginning_is_shown(string lead, string beginning)
    {
        var snippet = Make("Title", lead, Text, "zeppelin");
        Assert.StartsWith(beginning, snippet.Text, StringComparison.Ordinal);
        Assert.Empty(snippet.Marks);
    }

    [Fact]
    public void A_teaser_without_lead_shows_its_title() => Assert.Equal(["Oil"], Marked(Make("Oil again", "", "", "oil")));

    [Fact]
    public void The_lead_wins_where_it_meets_as_many_words() => Assert.Equal("Oil port.", Make("", "Oil port.", Text, "oil port").Text);

    [Fact]
    public void A_phrase_is_marked_only_where_it_stands_together()
    {
        Assert.Equal(["Oil", "prices"], Marked(Make("", "Oil prices: what the prices of oil tell.", "", "\"oil price\"")));
        Assert.Equal(["economy", "Economists"], Marked(Make("", "The economy. Economists agree.", "", "econom* -agree")));
    }

    [Fact]
    public void A_word_is_marked_with_its_apostrophe_and_ending() =>
        Assert.Equal(["Bakı’nın"], Marked(SnippetMaker.Make("", "Bu, Bakı’nın səsidir.", "", "tr", SearchQuery.Parse("bakı'nın"))));

    [Fact]
    public void Marks_are_inside_the_text_in_order_and_never_overlap() =>
        Gen.Select(AnyText.Gen, AnyText.Gen, AnyText.Gen, Gen.Int[20, 80]).Sample((lead, text, query, length) =>
        {
            var snippet = SnippetMaker.Make("t", lead, text, "az", SearchQuery.Parse(query), length);
            Assert.InRange(snippet.Text.Length, 0, length);
            var end = 0;
            foreach (var mark in snippet.Marks)
            {
                Assert.InRange(mark.Start, end, snippet.Text.Length - 1);
                Assert.InRange(mark.Length, 1, snippet.Text.Length - mark.Start);
                end = mark.Start + mark.Length;
            }
        });

    private static Snippet Make(string title, string lead, string text, string query) =>
        SnippetMaker.Make(title, lead, text, "en", SearchQuery.Parse(query));

    private static IEnumerable<string> Marked(Snippet snippet) => snippet.Marks.Select(mark => snippet.Text.Substring(mark.Start, mark.Length));
}
