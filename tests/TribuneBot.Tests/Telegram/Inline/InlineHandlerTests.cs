using Telegram.Bot.Types;
using Telegram.Bot.Types.InlineQueryResults;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Updates;

namespace TribuneBot.Tests.Telegram.Inline;

public sealed class InlineHandlerTests
{
    private readonly ChatBench _chat = new();
    private int _asked;

    private async Task<Reply.AnswerInline> AskAsync(string words, string offset = "", string? language = "en")
    {
        var query = new InlineQuery { Id = "7", From = Given.Person(ChatBench.Reader, language), Query = words, Offset = offset };
        await _chat.GiveAsync(new Update { Id = 1_000 * ++_asked, InlineQuery = query });
        return Assert.IsType<Reply.AnswerInline>(Assert.Single(_chat.Replies));
    }

    [Fact]
    public async Task Words_find_cards_with_photo_and_a_link_into_the_bot()
    {
        var bridge = _chat.Archive.Add("Bridge <opened>", "https://tribune.example/1");
        _chat.Archive.Articles[0] = bridge with { ImageUrl = "https://tribune.example/1.jpg" };

        var answer = await AskAsync("bridge");
        var card = Assert.IsType<InlineQueryResultArticle>(Assert.Single(answer.Results));
        Assert.Equal(("a1", "Bridge <opened>", "https://tribune.example/1.jpg"), (card.Id, card.Title, card.ThumbnailUrl));
        Assert.Contains("The lead of Bridge", card.Description, StringComparison.Ordinal);
        var text = Assert.IsType<InputTextMessageContent>(card.InputMessageContent);
        Assert.Contains("<b>Bridge &lt;opened&gt;</b>", text.MessageText, StringComparison.Ordinal);
        Assert.Equal("https://tribune.example/1.jpg", text.LinkPreviewOptions!.Url);
        Assert.Contains(card.ReplyMarkup!.InlineKeyboard.Single(), button => button.Url == "https://t.me/TribuneTestBot?start=a1");
        Assert.Equal((false, TimeSpan.FromMinutes(1), ""), (answer.IsPersonal, answer.KeptFor, answer.NextOffset));
    }

    [Fact]
    public async Task Fifty_come_at_once_and_the_rest_page_by_page()
    {
        for (var number = 1; number <= 60; number++)
            _chat.Archive.Add($"Bridge {number}");

        var first = await AskAsync("bridge");
        Assert.Equal((50, "50"), (first.Results.Count, first.NextOffset));
        var second = await AskAsync("bridge", first.NextOffset);
        Assert.Equal((10, ""), (second.Results.Count, second.NextOffset));
        Assert.Empty(first.Results.Select(result => result.Id).Intersect(second.Results.Select(result => result.Id)));
    }

    [Fact]
    public async Task No_words_show_the_newest_in_the_persons_languages_to_them_alone()
    {
        _chat.Archive.Add("Bridge");
        _chat.Archive.Add("Körpü", language: "az");

        Assert.Equal("Bridge", Titles(await AskAsync("  ")).Single());
        Assert.Equal("Körpü", Titles(await AskAsync("", language: "az")).Single());
        Assert.True((await AskAsync("")).IsPersonal);
        await _chat.SayAsync("/settings");
        await _chat.PressAsync("✓ 📰 English");
        await _chat.PressAsync("📰 Azərbaycanca");
        Assert.Equal(2, Titles(await AskAsync("")).Count());
    }

    [Fact]
    public async Task A_word_that_is_still_being_typed_is_a_beginning()
    {
        await AskAsync("brid");
        Assert.Equal(["brid", "brid*"], _chat.Archive.Searches.Select(search => search.Query));
    }

    [Fact]
    public async Task Nothing_found_leads_into_the_private_chat()
    {
        var answer = await AskAsync("quidditch", language: "ru");
        Assert.Empty(answer.Results);
        Assert.Equal(("Ничего не найдено. Искать в личном чате", "inline", true), (answer.Button!.Text, answer.Button.StartParameter, answer.IsPersonal));

        await _chat.SayAsync("/start inline");
        Assert.Contains("What shall I look for?", _chat.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_looks_does_not_become_a_reader()
    {
        await AskAsync("bridge");
        await AskAsync("");
        Assert.Empty(_chat.State.Readers);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("s'")]
    public async Task A_forged_offset_is_the_beginning(string offset)
    {
        _chat.Archive.Add("Bridge");
        Assert.Single((await AskAsync("bridge", offset)).Results);
    }

    [Fact]
    public async Task The_longest_words_are_a_query_like_any_other()
    {
        await AskAsync(string.Concat(Enumerable.Repeat("🦔", 128)));
        Assert.InRange(_chat.Archive.Searches[0].Query.Length, 1, 300);
    }

    private static IEnumerable<string> Titles(Reply.AnswerInline answer) => answer.Results.OfType<InlineQueryResultArticle>().Select(card => card.Title);
}
