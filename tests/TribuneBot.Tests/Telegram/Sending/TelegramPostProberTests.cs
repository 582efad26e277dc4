using TribuneBot.Core.Dispatch;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class TelegramPostProberTests
{
    private static async Task<ProbeAnswer> ProbeAsync(BotApiStub stub, DispatchContent? content = null)
    {
        using var bench = new SendingBench(stub);
        return await bench.ProbeAsync(Deliveries.ToChannel, content ?? Deliveries.Message, 32);
    }

    private static async Task<ProbeAnswer> AnsweredAsync(string answer)
    {
        await using var stub = new BotApiStub(answer);
        return await ProbeAsync(stub);
    }

    [Fact]
    public async Task The_probe_carries_the_very_buttons_of_the_post()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(31)), BotApiStub.Error(400, "Bad Request: message is not modified"));
        using var bench = new SendingBench(stub);

        await bench.SendAsync(Deliveries.ToChannel, Deliveries.Story);
        await bench.ProbeAsync(Deliveries.ToChannel, Deliveries.Story with { }, 31);

        Assert.Equal("editMessageReplyMarkup", stub.Requests.Last().Method);
        Assert.Equal(Markup(stub.Requests.First().Body), Markup(stub.Requests.Last().Body));
        Assert.DoesNotContain("\"text\":\"<", stub.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_modified_is_ours() => Assert.Equal(
        new ProbeAnswer.Ours(CopyForm.Text),
        await AnsweredAsync(BotApiStub.Error(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same")));

    [Fact]
    public async Task A_post_with_a_picture_is_found_as_a_photo()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: message is not modified"));

        var answer = await ProbeAsync(stub, new DispatchContent(46, Samples.Ferry with { ImageUrl = "https://caspian.example/ferry.jpg" }, null));

        Assert.Equal(new ProbeAnswer.Ours(CopyForm.Photo), answer);
    }

    [Theory]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: MESSAGE_ID_INVALID")]
    public async Task What_cannot_be_edited_is_someone_elses(string description) =>
        Assert.IsType<ProbeAnswer.SomeoneElses>(await AnsweredAsync(BotApiStub.Error(400, description)));

    [Fact]
    public async Task No_message_is_not_found() =>
        Assert.IsType<ProbeAnswer.NotFound>(await AnsweredAsync(BotApiStub.Error(400, "Bad Request: message to edit not found")));

    [Fact]
    public async Task A_flood_says_how_long_to_wait() => Assert.Equal(
        new ProbeAnswer.Wait(TimeSpan.FromSeconds(8)),
        await AnsweredAsync(BotApiStub.Error(429, "Too Many Requests: retry after 8", "\"retry_after\":8")));

    [Fact]
    public async Task Trouble_proves_nothing()
    {
        Assert.IsType<ProbeAnswer.Unclear>(await AnsweredAsync(BotApiStub.Html(502)));
        Assert.IsType<ProbeAnswer.Unclear>(await AnsweredAsync(BotApiStub.HangUp));
        Assert.IsType<ProbeAnswer.Unclear>(await AnsweredAsync(BotApiStub.Error(403, "Forbidden: bot was kicked from the channel chat")));
    }

    [Fact]
    public async Task An_edit_that_succeeds_is_ours_when_the_words_are()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(32, ",\"text\":\"Breaking\"")));

        Assert.Equal(new ProbeAnswer.Ours(CopyForm.Text), await ProbeAsync(stub));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task An_edit_of_someone_elses_post_is_put_back()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(32, ",\"text\":\"A word of the publisher\"")));

        Assert.IsType<ProbeAnswer.SomeoneElses>(await ProbeAsync(stub));
        Assert.Equal(2, stub.Requests.Count);
        Assert.DoesNotContain("inline_keyboard", stub.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_elses_post_never_passes_for_ours_because_our_buttons_stick_to_it()
    {
        await using var stub = new BotApiStub(
            BotApiStub.Ok(BotApiStub.Message(32, ",\"text\":\"A word of the publisher\"")),
            BotApiStub.Error(429, "Too Many Requests: retry after 8", "\"retry_after\":8"),
            BotApiStub.Ok(BotApiStub.Message(32)));
        using var bench = new SendingBench(stub);

        Assert.IsType<ProbeAnswer.Wait>(await bench.ProbeAsync(Deliveries.ToChannel, Deliveries.Message, 32));
        Assert.IsType<ProbeAnswer.SomeoneElses>(await bench.ProbeAsync(Deliveries.ToChannel, Deliveries.Message, 32));
    }

    private static string Markup(string body) =>
        System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("reply_markup").ToString();
}
