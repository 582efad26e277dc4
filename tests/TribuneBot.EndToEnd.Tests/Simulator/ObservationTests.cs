using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class ObservationTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;
    private const long Reader = DemoWorld.EnglishReaderId;

    [Fact]
    public async Task What_the_Bot_API_does_not_know_is_a_violation()
    {
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "fine", disable_notification = true });
        Assert.Empty(await People.ViolationsAsync(Token));
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "x", parsemode = "HTML" });
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "y", disable_notification = "maybe" });
        await RefusalAsync("sendNewspaper");
        Assert.Equal(
            ["sendMessage has no parameter parsemode.", "disable_notification of sendMessage must be true or false, not \"maybe\".", "There is no method sendNewspaper."],
            await People.ViolationsAsync(Token));
    }

    [Fact]
    public async Task What_was_sent_twice_and_how_fast_is_counted()
    {
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "once" });
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "twice" });
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "twice" });
        var statistics = await People.StatisticsAsync(Token);
        Assert.Equal(3, statistics.Sent);
        Assert.InRange(statistics.HighestInSlidingSecond, statistics.HighestInSecond, 3);
        Assert.Equal(("twice", 2), (Assert.Single(statistics.SentTwice).Text, statistics.SentTwice[0].MessageIds.Count));
    }

    [Fact]
    public async Task After_two_days_a_message_stays_and_an_update_is_gone()
    {
        var id = (await ResultAsync("sendMessage", new { chat_id = Channel, text = "old" }))["message_id"]!.GetValue<int>();
        await People.SendTextAsync(Reader, Reader, "hello", cancellationToken: Token);
        await People.AdvanceAsync(TimeSpan.FromHours(48), Token);
        Assert.Equal("Bad Request: message can't be deleted", await RefusalAsync("deleteMessage", new { chat_id = Channel, message_id = id }));
        Assert.Empty((await ResultAsync("getUpdates")).AsArray());
    }

    [Fact]
    public async Task A_press_that_waits_too_long_can_no_longer_be_answered()
    {
        await People.StartAsync(Reader, cancellationToken: Token);
        var message = await ResultAsync("sendMessage", new { chat_id = Reader, text = "x", reply_markup = new { inline_keyboard = (object[])[(object[])[new { text = "A", callback_data = "a" }]] } });
        var press = await People.PressAsync(Reader, Reader, message["message_id"]!.GetValue<int>(), "a", TimeSpan.Zero, Token);
        Assert.False(press.Answered);
        var query = (await ResultAsync("getUpdates")).AsArray().Last()!["callback_query"]!["id"]!.GetValue<string>();
        await People.AdvanceAsync(TimeSpan.FromSeconds(150), Token);
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", await RefusalAsync("answerCallbackQuery", new { callback_query_id = query }));
    }

    [Fact]
    public async Task Inline_results_are_shown_chosen_and_sent()
    {
        var asked = People.AskInlineAsync(Reader, "harbour", cancellationToken: Token);
        var query = (await ResultAsync("getUpdates", new { timeout = 50 }))[0]!["inline_query"]!;
        Assert.Equal("harbour", query["query"]!.GetValue<string>());
        object Article(string id) => new { type = "article", id, title = "Bridge", input_message_content = new { message_text = "<b>Bridge</b>", parse_mode = "HTML" } };
        Assert.Equal("Bad Request: RESULT_ID_DUPLICATE", await RefusalAsync("answerInlineQuery", new { inline_query_id = query["id"]!.GetValue<string>(), results = (object[])[Article("1"), Article("1")] }));
        await ResultAsync("answerInlineQuery", new { inline_query_id = query["id"]!.GetValue<string>(), results = (object[])[Article("1")] });
        var shown = await asked;
        Assert.Equal("Bridge", shown["results"]![0]!["title"]!.GetValue<string>());
        var sent = await People.ChooseInlineAsync(Reader, Reader, shown["query_id"]!.GetValue<string>(), "1", Token);
        Assert.Equal(("Bridge", DemoWorld.BotId), (sent.Text, sent.Json["via_bot"]!["id"]!.GetValue<long>()));
    }
}
