using CsCheck;
using TribuneBot.Core.Search.Spelling;

namespace TribuneBot.Tests.Core.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("karabkh", "karabakh")]
    [InlineData("karbakah", "karbakha")]
    [InlineData("azarbaycan", "azerbaycan")]
    [InlineData("prezidnt", "prezident")]
    [InlineData("pipelinne", "pipeline")]
    [InlineData("президнет", "президент")]
    [InlineData("акономика", "экономика")]
    [InlineData("ytan", "нефт")]
    [InlineData("ифлг", "baku")]
    [InlineData("зкуышвуте", "president")]
    public void A_word_meant_is_among_the_candidates(string typed, string meant)
    {
        var near = SpellingCandidates.Near(typed);
        Assert.True(near.ContainsKey(meant), $"{meant} is not near {typed}");
        Assert.All(near.Values, cost => Assert.True(cost > 0));
    }

    [Theory]
    [InlineData("azarbaycan", "azerbaycan", "azorbaycan")]
    [InlineData("pipelinne", "pipeline", "pipelinae")]
    [InlineData("karbakah", "karbakha", "karbakxh")]
    [InlineData("presudent", "president", "presxdent")]
    [InlineData("harbour", "harbor", "carbour")]
    public void A_likely_mistake_costs_less(string typed, string likely, string unlikely) =>
        Assert.True(SpellingCandidates.Distance(typed, likely) < SpellingCandidates.Distance(typed, unlikely));

    [Fact]
    public void The_commoner_of_equally_near_words_is_best() => Assert.Equal(
        "price", SpellingCandidates.Best([("prize", 1, 2), ("price", 1, 900), ("pride", 1, 0)]));

    [Fact]
    public void A_much_nearer_word_is_best_although_it_is_rarer() => Assert.Equal(
        "karabakh", SpellingCandidates.Best([("karabakh", 0.5, 3), ("karaoke", 2, 900)]));

    [Theory]
    [InlineData("oil", false)]
    [InlineData("2021", false)]
    [InlineData("covid19", false)]
    [InlineData("pipelne", true)]
    public void Short_words_and_numbers_are_not_guessed_at(string word, bool isGuessed) => Assert.Equal(isGuessed, SpellingCandidates.IsFor(word));

    [Fact]
    public void Distance_is_none_to_itself_and_never_below() =>
        Gen.Select(Gen.String[Gen.Char["abcхцкуые"], 0, 12], Gen.String[Gen.Char["abcхцкуые"], 0, 12]).Sample((one, other) =>
        {
            Assert.Equal(0, SpellingCandidates.Distance(one, one));
            Assert.True(one == other || SpellingCandidates.Distance(one, other) > 0);
        });

    [Fact]
    public void A_distance_with_a_limit_is_the_same_up_to_it_and_beyond_it_above() =>
        Gen.Select(Gen.String[Gen.Char["abcхцк"], 0, 12], Gen.String[Gen.Char["abcхцк"], 0, 12], Gen.Double[0, 4]).Sample((one, other, most) =>
        {
            var whole = SpellingCandidates.Distance(one, other);
            var limited = SpellingCandidates.Distance(one, other, most);
            Assert.True(whole <= most ? limited == whole : limited > most, $"{one} {other} {most}: {whole} {limited}");
        });
}
