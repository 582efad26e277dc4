using CsCheck;
using TribuneBot.Core.Search;
using TribuneBot.Tests.Core.Languages;

namespace TribuneBot.Tests.Core.Search;

public sealed class QueryMatchTests
{
    private static readonly string[] Languages = ["en", "az", "ru", "tr"];

    private static readonly IndexedWords Words = IndexedWordsMaker.MakeText(
        "Oil prices jump on world markets", "Brent has risen.", "The price of oil rose. Prices may fall again. Economists disagree.", "en");

    [Theory]
    [InlineData("oil", true)]
    [InlineData("PRICE jumps", true)]
    [InlineData("\"oil prices\"", true)]
    [InlineData("\"prices oil\"", false)]
    [InlineData("oil -brent", false)]
    [InlineData("oil -gas", true)]
    [InlineData("econom*", true)]
    [InlineData("economists", true)]
    [InlineData("conomist*", false)]
    [InlineData("oil karabakh", false)]
    [InlineData("-gas", false)]
    [InlineData("", false)]
    public void A_query_is_met_by_all_it_asks_for_and_nothing_it_excludes(string query, bool isMet) =>
        Assert.Equal(isMet, QueryMatch.IsMet(Words, SearchQuery.Parse(query)));

    [Fact]
    public void Occurrences_are_counted_where_they_stand() =>
        Assert.Equal(new TermMatch(1, InTitle: 1, InLead: 0, InBody: 2), QueryMatch.Count(Words, SearchQuery.Parse("prices").TextTerms.First()));

    [Theory]
    [InlineData("az", "azerbaycan", "Azərbaycanın paytaxtı Bakıdır")]
    [InlineData("az", "AZƏRBAYCAN BAKI", "Azərbaycanın paytaxtı Bakıdır")]
    [InlineData("ru", "АЗЕРБАЙДЖАН", "Столица Азербайджана — Баку")]
    [InlineData("ru", "баку", "Столица Азербайджана — Баку")]
    [InlineData("en", "azerbaijan’s capitals", "Baku, capital of Azerbaijan")]
    [InlineData("tr", "Ankara'nın", "Ankara'nın yeni metrosu")]
    public void A_query_finds_other_forms_in_an_article_of_any_language(string language, string query, string title) =>
        Assert.True(QueryMatch.IsMet(IndexedWordsMaker.MakeText(title, "", "", language), SearchQuery.Parse(query)));

    [Fact]
    public void A_stored_title_always_finds_itself() =>
        Gen.Select(AnyText.Gen, Gen.Int[0, 3].Select(i => Languages[i])).Sample((text, language) =>
        {
            // A hyphen that begins a word excludes it, and "lang:ru" is a filter, in a title as anywhere.
            var title = text.Replace('-', ' ').Replace(":", ": ", StringComparison.Ordinal);
            var query = SearchQuery.Parse(title);
            if (!query.IsEmpty)
                Assert.True(QueryMatch.IsMet(IndexedWordsMaker.MakeText(title, "", "", language), query));
        });
}
