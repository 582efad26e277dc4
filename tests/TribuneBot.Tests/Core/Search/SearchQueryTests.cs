using CsCheck;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Tests.Core.Languages;

namespace TribuneBot.Tests.Core.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Karabakh", "karabakh")]
    [InlineData("  QARABAĞ\t Карабах ", "qarabag карабах")]
    [InlineData("\"Oil Price\" -gas econom*", "\"oil price\" -gas econom*")]
    [InlineData("«Южный коридор» „Baku“ “One Belt”", "\"южныи коридор\" \"baku\" \"one belt\"")]
    [InlineData("-\"oil price\" oil", "-\"oil price\" oil")]
    [InlineData("covid-19", "\"covid 19\"")]
    [InlineData("Baku - Tbilisi", "baku tbilisi")]
    [InlineData("\"never closed", "\"never closed\"")]
    [InlineData("a\"b c\"d", "a \"b c\" d")]
    [InlineData("oil OIL Oil", "oil")]
    [InlineData("x*", "x")]
    [InlineData("covid-19*", "\"covid 19\"")]
    [InlineData("NEAR(a, b) col:c ^d", "\"near a\" b \"col c\" d")]
    [InlineData("Azerbaijan’s", "azerbaijan")]
    [InlineData("", "")]
    [InlineData("\"\" - * -- \"-\" \"", "")]
    [InlineData("🔥🔥🔥", "")]
    public void A_query_is_shown_as_it_was_understood(string input, string understood) =>
        Assert.Equal(understood, SearchQuery.Parse(input).Understood);

    [Fact]
    public void A_word_is_asked_for_in_every_languages_stemming_once()
    {
        var term = Assert.Single(SearchQuery.Parse("prices").Terms);
        Assert.Equal(["prices", "price"], term.Alternatives.Select(Assert.Single));

        term = Assert.Single(SearchQuery.Parse("\"ценами нефти\"").Terms);
        Assert.Equal(["ценами нефти", "цен нефт"], term.Alternatives.Select(words => string.Join(' ', words)));
    }

    [Fact]
    public void Signs_tell_what_is_excluded_and_what_is_a_beginning()
    {
        var terms = SearchQuery.Parse("econom* -gas").Terms;
        Assert.Equal([(false, true), (true, false)], terms.Select(term => (term.IsExcluded, term.IsPrefix)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-oil -\"gas price\"", true)]
    [InlineData("oil -gas", false)]
    public void A_query_that_asks_for_nothing_is_empty(string input, bool isEmpty) => Assert.Equal(isEmpty, SearchQuery.Parse(input).IsEmpty);

    [Fact]
    public void A_query_is_bounded()
    {
        var many = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"word{i}"));
        Assert.Equal(SearchQuery.MaxTerms, SearchQuery.Parse(many).Terms.Count);
        Assert.Equal(SearchQuery.MaxWords, Assert.Single(SearchQuery.Parse("\"" + many).Terms).Alternatives[0].Count);
        Assert.Equal(Words.MaxLength, SearchQuery.Parse(new string('a', 10_000)).Understood.Length);
        Assert.True(SearchQuery.Parse(string.Concat(Enumerable.Repeat("😀", 4096))).IsEmpty);
    }

    [Fact]
    public void Anything_at_all_is_a_query() => AnyText.Gen.Sample(input =>
    {
        var query = SearchQuery.Parse(input);
        Assert.InRange(query.Terms.Count, 0, SearchQuery.MaxTerms);
        Assert.All(query.Terms, term => Assert.All(term.Alternatives, words => Assert.NotEmpty(words)));
        Assert.All(query.Terms.Where(term => term.IsPrefix), term => Assert.All(term.Alternatives, words => Assert.Single(words)));
    });

    [Fact]
    public void What_was_understood_is_understood_the_same_way_again() => AnyText.Gen.Sample(input =>
    {
        var understood = SearchQuery.Parse(input).Understood;
        Assert.Equal(understood, SearchQuery.Parse(understood).Understood);
    });
}
