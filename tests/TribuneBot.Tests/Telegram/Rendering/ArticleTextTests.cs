using CsCheck;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class ArticleTextTests
{
    private static IReadOnlyList<TgText> Of(string text, string lead = "") => ArticleText.Of(
        Samples.Ferry with { Text = text, Lead = lead }, Samples.Texts.For("en"), Samples.Newsroom.TimeZone);

    [Fact]
    public void A_short_story_is_one_message_dated_in_the_newsrooms_zone() =>
        Assert.Equal(
            "<b>Night ferry &lt;returns&gt; to the Caspian</b>\n<i>5 March 2026, 00:30 · Port News</i>\n\nA lead.\n\nOne.\n\nTwo.",
            Assert.Single(Of("One.\nTwo.", "A lead.")).Html);

    [Fact]
    public void A_lead_that_begins_the_text_is_not_said_twice() =>
        Assert.EndsWith("00:30 · Port News\n\nA lead. And more.", Assert.Single(Of("A lead. And more.", "A lead.")).Plain, StringComparison.Ordinal);

    [Fact]
    public void A_teaser_says_that_its_text_is_still_to_come() =>
        Assert.EndsWith("A lead.\n\nThe full story has not come in yet.", Assert.Single(Of("", "A lead.")).Plain, StringComparison.Ordinal);

    [Fact]
    public void A_story_without_date_and_agency_has_no_line_for_them() =>
        Assert.Equal(
            "Night ferry <returns> to the Caspian\n\nOne.",
            ArticleText.Of(Samples.Ferry with { Text = "One.", Lead = "", Published = null, Agency = null }, Samples.Texts.For("en"), TimeZoneInfo.Utc)[0].Plain);

    [Fact]
    public void A_long_story_is_split_between_paragraphs()
    {
        var paragraph = string.Concat(Enumerable.Repeat("word ", 300)).Trim();
        var messages = Of(string.Join('\n', Enumerable.Repeat(paragraph, 6)));

        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.EndsWith(paragraph, message.Plain, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_without_end_is_split_at_sentences_then_words()
    {
        Assert.All(Of(string.Concat(Enumerable.Repeat("A sentence of words. ", 900))), message => Assert.EndsWith("words.", message.Plain, StringComparison.Ordinal));
        Assert.All(Of(string.Concat(Enumerable.Repeat("words ", 3000))), message => Assert.EndsWith("words", message.Plain, StringComparison.Ordinal));
    }

    [Fact]
    public void Four_thousand_emoji_in_one_word_are_never_cut_in_half()
    {
        var messages = Of(string.Concat(Enumerable.Repeat("😀", 4096)));

        Assert.All(messages, message => Assert.DoesNotContain('\uFFFD', message.Plain));
        Assert.Equal(4096, messages.Sum(message => message.Plain.EnumerateRunes().Count(rune => rune.Value == 0x1F600)));
    }

    [Fact]
    public void Whatever_the_text_every_word_of_it_arrives_in_messages_that_fit() =>
        Gen.Select(Gen.String["ab.! \n😀<&"].Array[1, 4], Gen.Int[1, 600]).Sample((parts, times) =>
        {
            var text = string.Concat(Enumerable.Repeat(string.Join(' ', parts), times));
            var messages = Of(text);

            Assert.All(messages, message => Assert.True(message.FitsMessage && !message.IsEmpty));
            if (TgHtml.Of(text) is { IsEmpty: false } whole)
                Assert.EndsWith(Letters(whole.Plain), Letters(string.Concat(messages.Select(message => message.Plain))), StringComparison.Ordinal);
        });

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
