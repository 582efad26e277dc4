using CsCheck;
using TribuneBot.Core.Search;
using TribuneBot.Tests.Core.Languages;

namespace TribuneBot.Tests.Core.Search;

public sealed class WiderQueriesTests
{
    [Fact]
    public void Each_restriction_is_offered_to_be_dropped() => Assert.Equal(
        [
            new WiderQuery("title:\"oil price\" gas -coal after:2021-05", "topic:economy", WiderKind.Filter),
            new WiderQuery("title:\"oil price\" gas topic:economy -coal", "after:2021-05", WiderKind.Period),
            new WiderQuery("title:\"oil price\" gas topic:economy after:2021-05", "-coal", WiderKind.Exclusion),
            new WiderQuery("oil price gas topic:economy -coal after:2021-05", "", WiderKind.Place),
            new WiderQuery("title:\"oil price\" topic:economy -coal after:2021-05", "gas", WiderKind.Word),
        ],
        WiderQueries.Of(SearchQuery.Parse("title:\"oil price\" gas topic:economy -coal after:2021-05")));

    [Fact]
    public void One_word_cannot_be_widened() => Assert.Empty(WiderQueries.Of(SearchQuery.Parse("oil")));

    [Fact]
    public void What_is_offered_is_a_query_and_asks_for_something() => AnyText.Gen.Sample(input => Assert.All(
        WiderQueries.Of(SearchQuery.Parse(input)), wider => Assert.False(SearchQuery.Parse(wider.Query).IsEmpty)));

    [Theory]
    [InlineData("oil kar", "oil Karabakh|oil Karate|oil Karabağ")]
    [InlineData("ба", "Баку")]
    [InlineData("k", "")]
    [InlineData("kar ", "")]
    [InlineData("", "")]
    public void The_last_word_is_completed_as_titles_write_it(string input, string completed)
    {
        string[] titles = ["Karabakh today", "A road to Karabakh", "Karate", "Qarabağ", "Karabağ", "Баку"];
        Assert.Equal(
            completed.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            Completion.Of(input, titles, 5).Order(StringComparer.Ordinal));
        Assert.True(Completion.Of(input, titles, 1) is [] or ["oil Karabakh"] or ["Баку"]);
    }
}
