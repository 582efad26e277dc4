using TribuneBot.Core.Topics;

namespace TribuneBot.Tests.Core.Topics;

public sealed class TopicCatalogTests
{
    [Fact]
    public void The_embedded_catalog_has_the_subjects_of_the_newsroom_in_order() => Assert.Equal(
        ["politics", "karabakh", "economy", "transport", "defence", "society", "law", "sport", "technology", "world"],
        TopicCatalog.Default.Topics.Select(topic => topic.Id));

    [Fact]
    public void Every_embedded_topic_has_words_in_every_language() => Assert.All(
        TopicCatalog.Default.Topics,
        topic => Assert.Equal(TopicCatalog.NameLanguages.Order(), topic.Rules.Phrases.Keys.Order()));

    [Theory]
    [InlineData("sport", "az", "İdman")]
    [InlineData("sport", "fr", "Sport")]
    [InlineData("gardening", "en", "gardening")]
    public void A_name_falls_back_to_English_and_then_to_the_id(string id, string language, string name) =>
        Assert.Equal(name, TopicCatalog.Parse(CatalogJson.Of(CatalogJson.Sport)).NameOf(id, language));

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Single(TopicCatalog.Parse("{ /* ours */ \"topics\": [ " + CatalogJson.Sport + ", ], }").Topics);

    [Theory]
    [InlineData("", "", "no \"topics\" list")]
    [InlineData("\"sport\"", "\"Sport_1\"", "must be 1 to 24 of a-z, 0-9 and -")]
    [InlineData("\"sport\"", "\"\"", "must be 1 to 24 of a-z, 0-9 and -")]
    [InlineData("\"sport\"", "\"a-name-that-is-much-too-long\"", "must be 1 to 24 of a-z, 0-9 and -")]
    [InlineData("\"id\"", "\"name\"", "\"id\" is missing")]
    [InlineData("medtop:15000000", "sport", "must be an IPTC Media Topic code")]
    [InlineData("\"ru\": \"Спорт\"", "\"ru\": \" \"", "no name in \"ru\"")]
    [InlineData("\"categories\": [\"Sport\"], \"paths\": [\"sport\"], \"words\": {\"en\": {\"certain\": [\"football\"]}}", "", "\"rules\" are empty")]
    [InlineData("\"rules\": {", "\"rules\": {\"extra\": 1}, \"other\": {", "\"rules\" are empty")]
    [InlineData("\"certain\"", "\"sure\"", "\"rules.words.en.sure\" is no weight")]
    [InlineData("[\"football\"]", "\"football\"", "\"rules.words.en.certain\" must be a list of words")]
    [InlineData("[\"football\"]", "[7]", "\"rules.words.en.certain\" must be a list of words")]
    [InlineData("{\"certain\": [\"football\"]}", "[\"football\"]", "\"rules.words.en\" must go by weight")]
    public void A_catalog_that_cannot_be_used_says_what_to_mend(string part, string becomes, string complaint)
    {
        var json = part.Length == 0 ? "{}" : CatalogJson.Of(CatalogJson.Sport.Replace(part, becomes, StringComparison.Ordinal));
        var message = Assert.Throws<TopicCatalogException>(() => TopicCatalog.Parse(json)).Message;
        Assert.Contains(complaint, message, StringComparison.Ordinal);
        Assert.Contains("e.g. ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stands_once() => Assert.Equal(
        "Topic \"sport\": its id stands twice in the catalog; give each topic its own, e.g. \"sport-2\".",
        Assert.Throws<TopicCatalogException>(() => TopicCatalog.Parse(CatalogJson.Of(CatalogJson.Sport, CatalogJson.Sport))).Message);

    [Fact]
    public void What_is_no_JSON_is_told_with_its_line() => Assert.StartsWith(
        "The topic catalog is not JSON: something is wrong in line 2",
        Assert.Throws<TopicCatalogException>(() => TopicCatalog.Parse("{\n\"topics\" [")).Message,
        StringComparison.Ordinal);
}
