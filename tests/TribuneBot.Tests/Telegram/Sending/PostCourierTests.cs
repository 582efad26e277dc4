using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class PostCourierTests
{
    private const string Token = "123456789:AAExampleExampleExampleExampleExample";
    private const string PhotoAnswer = ",\"photo\":[{\"file_id\":\"small\",\"file_unique_id\":\"s\",\"width\":1,\"height\":1},{\"file_id\":\"LARGE\",\"file_unique_id\":\"l\",\"width\":9,\"height\":9}]";

    private static readonly Post WithPhoto = new(
        TgHtml.Of(html => html.Bold("Bridge opened")),
        PostPhoto.OfUrl("https://tribune.example/bridge.jpg"),
        new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl("Read", "https://tribune.example/bridge")));

    private readonly PhotoMemory _photos = new();

    private async Task<SendOutcome> CarryAsync(BotApiStub stub, Post post)
    {
        using var clients = new TelegramClientFactory(Token, stub.Url);
        return await new PostCourier(clients.Calls, _photos, clients.Redaction, NullLogger.Instance).CarryAsync(7, 3, post, TestContext.Current.CancellationToken);
    }

    private static string Field(BotApiStub stub, int request, string name)
    {
        using var body = JsonDocument.Parse(stub.Requests.ElementAt(request).Body);
        return body.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "(none)";
    }

    private static IEnumerable<string> Methods(BotApiStub stub) => stub.Requests.Select(request => request.Method);

    [Fact]
    public async Task A_text_goes_out_as_HTML_into_its_thread_with_its_buttons_and_without_a_preview()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(5)));
        await CarryAsync(stub, WithPhoto with { Photo = null });

        Assert.Equal(["sendMessage"], Methods(stub));
        Assert.Equal("<b>Bridge opened</b>", Field(stub, 0, "text"));
        Assert.Equal("html", Field(stub, 0, "parse_mode"), ignoreCase: true);
        Assert.Equal("3", Field(stub, 0, "message_thread_id"));
        Assert.Contains("true", Field(stub, 0, "link_preview_options"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://tribune.example/bridge", Field(stub, 0, "reply_markup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_fetched_once_and_then_sent_by_its_id()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(5, PhotoAnswer)));
        await CarryAsync(stub, WithPhoto);
        await CarryAsync(stub, WithPhoto);

        Assert.Equal(["sendPhoto", "sendPhoto"], Methods(stub));
        Assert.Equal("https://tribune.example/bridge.jpg", Field(stub, 0, "photo"));
        Assert.Equal("LARGE", Field(stub, 1, "photo"));
    }

    [Theory]
    [InlineData("Bad Request: wrong file identifier/HTTP URL specified")]
    [InlineData("Bad Request: Wrong remote file identifier specified: Wrong string length")]
    [InlineData("Bad Request: failed to get HTTP URL content")]
    [InlineData("Bad Request: wrong type of the web page content")]
    [InlineData("Bad Request: wrong HTTP URL specified")]
    [InlineData("Bad Request: PHOTO_INVALID_DIMENSIONS")]
    [InlineData("Bad Request: IMAGE_PROCESS_FAILED")]
    public async Task A_photo_that_is_refused_leaves_the_text(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description), BotApiStub.Ok(BotApiStub.Message(5)));

        Assert.IsType<SendOutcome.Sent>(await CarryAsync(stub, WithPhoto));
        Assert.Equal(["sendPhoto", "sendMessage"], Methods(stub));
    }

    [Fact]
    public async Task A_photo_id_that_went_stale_is_fetched_again_before_the_photo_is_given_up()
    {
        _photos.Remember("https://tribune.example/bridge.jpg", "STALE");
        await using var stub = new BotApiStub(
            BotApiStub.Error(400, "Bad Request: wrong file identifier/HTTP URL specified"), BotApiStub.Ok(BotApiStub.Message(5, PhotoAnswer)));

        Assert.IsType<SendOutcome.Sent>(await CarryAsync(stub, WithPhoto));
        Assert.Equal("STALE", Field(stub, 0, "photo"));
        Assert.Equal("https://tribune.example/bridge.jpg", Field(stub, 1, "photo"));
        Assert.Equal("LARGE", _photos.FileIdOf("https://tribune.example/bridge.jpg"));
    }

    [Theory]
    [InlineData("Bad Request: can't parse entities: Unsupported start tag \\\"x\\\" at byte offset 0")]
    [InlineData("Bad Request: can't parse entities: Can't find end tag corresponding to start tag \\\"b\\\"")]
    [InlineData("Bad Request: can't parse entities: Unmatched end tag at byte offset 3, expected \\\"</b>\\\", found \\\"</i>\\\"")]
    public async Task Marks_that_cannot_be_parsed_are_left_out_once(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));

        Assert.IsType<SendOutcome.Rejected>(await CarryAsync(stub, new Post(TgHtml.Of(html => html.Bold("a < b")))));
        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal("a < b", Field(stub, 1, "text"));
        Assert.Equal("(none)", Field(stub, 1, "parse_mode"));
    }

    [Theory]
    [InlineData("Bad Request: message is too long")]
    [InlineData("Bad Request: message caption is too long")]
    [InlineData("Bad Request: text is too long")]
    public async Task A_text_that_is_too_long_is_halved_once(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));

        Assert.IsType<SendOutcome.Rejected>(await CarryAsync(stub, new Post(TgHtml.Of(string.Concat(Enumerable.Repeat("Ten words. ", 300))))));
        Assert.Equal(2, stub.Requests.Count);
        Assert.InRange(Field(stub, 1, "text").Length, 1500, 2048);
        Assert.EndsWith("words.", Field(stub, 1, "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bad Request: reply markup is too long")]
    [InlineData("Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("Bad Request: BUTTON_URL_INVALID")]
    [InlineData("Bad Request: inline keyboard button URL 'x' is invalid: Wrong HTTP URL")]
    public async Task Buttons_that_are_refused_leave_the_post(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description), BotApiStub.Ok(BotApiStub.Message(5)));

        Assert.IsType<SendOutcome.Sent>(await CarryAsync(stub, WithPhoto with { Photo = null }));
        Assert.Equal("(none)", Field(stub, 1, "reply_markup"));
    }
}
