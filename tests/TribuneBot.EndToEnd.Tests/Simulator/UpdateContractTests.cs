using System.Net;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class UpdateContractTests : SimulatorFixture
{
    private const long Reader = DemoWorld.AzerbaijaniReaderId;

    [Fact]
    public async Task A_long_poll_ends_when_somebody_writes()
    {
        var poll = ResultAsync("getUpdates", new { timeout = 50 });
        await People.SendTextAsync(Reader, Reader, "/start t_economy", cancellationToken: Token);
        var update = (await poll)[0]!;
        Assert.Equal("/start t_economy", update["message"]!["text"]!.GetValue<string>());
        Assert.Equal("az", update["message"]!["from"]!["language_code"]!.GetValue<string>());
        var next = update["update_id"]!.GetValue<long>() + 1;
        Assert.Empty((await ResultAsync("getUpdates", new { offset = next })).AsArray());
    }

    [Fact]
    public async Task A_second_poller_ends_the_first_with_a_conflict()
    {
        var first = CallAsync("getUpdates", new { timeout = 50 });
        // Whichever of the two arrives second wins; the other is told so.
        var second = CallAsync("getUpdates", new { timeout = 50 });
        var loser = await await Task.WhenAny(first, second);
        Assert.Equal(409, loser["error_code"]!.GetValue<int>());
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", loser["description"]!.GetValue<string>());
        await People.SendTextAsync(Reader, Reader, "end", cancellationToken: Token);
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task While_a_webhook_is_set_there_is_no_polling()
    {
        Assert.Equal("Webhook was set", (await CallAsync("setWebhook", new { url = "https://example.com/hook", secret_token = "s" }))["description"]!.GetValue<string>());
        Assert.Equal("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", await RefusalAsync("getUpdates"));
        Assert.Equal("https://example.com/hook", (await ResultAsync("getWebhookInfo"))["url"]!.GetValue<string>());
        Assert.Equal("Webhook was deleted", (await CallAsync("deleteWebhook"))["description"]!.GetValue<string>());
        await ResultAsync("getUpdates");
    }

    [Fact]
    public async Task A_button_press_reaches_the_bot_and_its_answer_the_person()
    {
        await People.StartAsync(Reader, cancellationToken: Token);
        var message = await ResultAsync("sendMessage", new
        {
            chat_id = Reader,
            text = "choose",
            reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Economy", callback_data = "1:t:7" } } } },
        });
        var press = People.PressAsync(Reader, Reader, message["message_id"]!.GetValue<int>(), "Economy", cancellationToken: Token);
        var updates = await ResultAsync("getUpdates", new { offset = -1, timeout = 50 });
        while (updates[0]?["callback_query"] is null)
            updates = await ResultAsync("getUpdates", new { offset = updates[0]!["update_id"]!.GetValue<long>() + 1, timeout = 50 });
        var query = updates[0]!["callback_query"]!;
        Assert.Equal("1:t:7", query["data"]!.GetValue<string>());
        await ResultAsync("answerCallbackQuery", new { callback_query_id = query["id"]!.GetValue<string>(), text = "Followed", show_alert = true });
        Assert.Equal(new SeenAnswer(true, "Followed", true, null), await press);
        Assert.Equal(
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            await RefusalAsync("answerCallbackQuery", new { callback_query_id = query["id"]!.GetValue<string>() }));
    }

    [Fact]
    public async Task Blocking_comes_as_my_chat_member()
    {
        await People.StartAsync(Reader, cancellationToken: Token);
        await People.BlockAsync(Reader, cancellationToken: Token);
        var last = (await ResultAsync("getUpdates", new { offset = -1 }))[0]!["my_chat_member"]!;
        Assert.Equal(("member", "kicked"), (last["old_chat_member"]!["status"]!.GetValue<string>(), last["new_chat_member"]!["status"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_person_is_seen_and_heard()
    {
        await People.SendPhotoAsync(Reader, Reader, Pictures.Gif, "look", Token);
        var update = (await ResultAsync("getUpdates"))[0]!;
        Assert.Equal("look", update["message"]!["caption"]!.GetValue<string>());
        var fileId = update["message"]!["photo"]![0]!["file_id"]!.GetValue<string>();
        var path = (await ResultAsync("getFile", new { file_id = fileId }))["file_path"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"file/bot{DemoWorld.BotToken}/{path}", UriKind.Relative));
        using var response = await SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Pictures.Gif, await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task The_client_waits_for_a_message_without_looking_twice()
    {
        var waiting = People.WaitForMessageAsync(DemoWorld.ChannelId, static m => m.Text == "third", cancellationToken: Token);
        foreach (var text in new[] { "first", "second", "third" })
            await ResultAsync("sendMessage", new { chat_id = DemoWorld.ChannelId, text });
        Assert.Equal("third", (await waiting).Text);
    }

    [Fact]
    public async Task Moving_the_clock_ends_a_long_poll_whose_time_has_passed()
    {
        await ResultAsync("getUpdates");
        var poll = ResultAsync("getUpdates", new { timeout = 50 });
        while (!poll.IsCompleted)
            await People.AdvanceAsync(TimeSpan.FromSeconds(50), Token);
        Assert.Empty((await poll).AsArray());
    }

    [Fact]
    public async Task The_clock_can_be_set_but_never_back()
    {
        var tomorrow = DateTimeOffset.UtcNow.AddDays(1);
        await People.SetClockAsync(tomorrow, Token);
        var post = await ResultAsync("sendMessage", new { chat_id = DemoWorld.ChannelId, text = "x" });
        Assert.InRange(post["date"]!.GetValue<long>(), tomorrow.ToUnixTimeSeconds(), tomorrow.ToUnixTimeSeconds() + 600);
        await Assert.ThrowsAsync<InvalidOperationException>(() => People.SetClockAsync(tomorrow.AddHours(-1), Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => People.AdvanceAsync(TimeSpan.FromSeconds(-1), Token));
    }
}
