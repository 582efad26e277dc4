using System.Text.Json;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class PostCourierTests
{
    private const string Picture = "https://tribune.example/bridge.jpg";
    private const string PhotoAnswer = ",\"photo\":[{\"file_id\":\"small\",\"file_unique_id\":\"s\",\"width\":1,\"height\":1},{\"file_id\":\"LARGE\",\"file_unique_id\":\"l\",\"width\":9,\"height\":9}]";

    private static readonly Post WithPhoto = new(
        TgHtml.Of(html => html.Bold("Bridge opened")),
        PostPhoto.OfUrl(Picture),
        new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl("Read", "https://tribune.example/bridge")));

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
        using var bench = new SendingBench(stub);
        await bench.CarryAsync(WithPhoto with { Photo = null });

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
        using var bench = new SendingBench(stub);
        await bench.CarryAsync(WithPhoto);
        await bench.CarryAsync(WithPhoto);

        Assert.Equal(["sendPhoto", "sendPhoto"], Methods(stub));
        Assert.Equal(Picture, Field(stub, 0, "photo"));
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
        using var bench = new SendingBench(stub);

        Assert.Equal(CopyForm.Text, Assert.IsType<SendOutcome.Sent>(await bench.CarryAsync(WithPhoto)).Form);
        Assert.Equal(["sendPhoto", "sendMessage"], Methods(stub));
    }

    [Fact]
    public async Task A_photo_too_large_for_a_proxy_leaves_the_text()
    {
        await using var stub = new BotApiStub(BotApiStub.Html(413), BotApiStub.Ok(BotApiStub.Message(5)));
        using var bench = new SendingBench(stub);

        Assert.IsType<SendOutcome.Sent>(await bench.CarryAsync(WithPhoto));
        Assert.Equal(["sendPhoto", "sendMessage"], Methods(stub));
    }

    [Fact]
    public async Task A_photo_that_Telegram_cannot_fetch_is_fetched_by_us_and_uploaded()
    {
        await using var stub = new BotApiStub(
            BotApiStub.Error(400, "Bad Request: failed to get HTTP URL content"), BotApiStub.Ok(BotApiStub.Message(5, PhotoAnswer)));
        using var bench = new SendingBench(stub);
        bench.Images.Pictures[Picture] = [1, 2, 3];

        Assert.Equal(CopyForm.Photo, Assert.IsType<SendOutcome.Sent>(await bench.CarryAsync(WithPhoto)).Form);
        Assert.Equal(["sendPhoto", "sendPhoto"], Methods(stub));
        Assert.Contains("photo.jpg", stub.Requests.Last().Body, StringComparison.Ordinal);
        Assert.Equal("LARGE", await bench.Files.FindAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_photo_that_is_refused_in_every_form_is_tried_for_nobody_else_for_ten_minutes()
    {
        var refusal = BotApiStub.Error(400, "Bad Request: IMAGE_PROCESS_FAILED");
        await using var stub = new BotApiStub(
            refusal, refusal, BotApiStub.Ok(BotApiStub.Message(5)), BotApiStub.Ok(BotApiStub.Message(6)), BotApiStub.Ok(BotApiStub.Message(7, PhotoAnswer)));
        using var bench = new SendingBench(stub);
        bench.Images.Pictures[Picture] = [1, 2, 3];

        await bench.CarryAsync(WithPhoto);
        await bench.CarryAsync(WithPhoto, chatId: 8);
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await bench.CarryAsync(WithPhoto, chatId: 9);

        Assert.Equal(["sendPhoto", "sendPhoto", "sendMessage", "sendMessage", "sendPhoto"], Methods(stub));
        Assert.Single(bench.Images.Asked);
    }

    [Fact]
    public async Task What_was_uploaded_before_a_restart_is_not_uploaded_again()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(5, PhotoAnswer)));
        using var bench = new SendingBench(stub);
        await bench.Files.RememberAsync(Picture, "STORED", TestContext.Current.CancellationToken);

        await bench.CarryAsync(WithPhoto);

        Assert.Equal("STORED", Field(stub, 0, "photo"));
    }

    [Fact]
    public async Task Readers_of_the_same_new_picture_wait_for_one_upload()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(5, PhotoAnswer)));
        using var bench = new SendingBench(stub);

        await Task.WhenAll(Enumerable.Range(7, 20).Select(chat => bench.CarryAsync(WithPhoto, chat)));

        Assert.Equal(20, stub.Requests.Count);
        Assert.Single(stub.Requests, request => request.Body.Contains(Picture, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_photo_id_that_went_stale_is_fetched_again_before_the_photo_is_given_up()
    {
        await using var stub = new BotApiStub(
            BotApiStub.Error(400, "Bad Request: wrong file identifier/HTTP URL specified"), BotApiStub.Ok(BotApiStub.Message(5, PhotoAnswer)));
        using var bench = new SendingBench(stub);

        await bench.Files.RememberAsync(Picture, "STALE", TestContext.Current.CancellationToken);

        Assert.IsType<SendOutcome.Sent>(await bench.CarryAsync(WithPhoto));
        Assert.Equal("STALE", Field(stub, 0, "photo"));
        Assert.Equal(Picture, Field(stub, 1, "photo"));
        Assert.Equal("LARGE", await bench.Files.FindAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Bad Request: can't parse entities: Unsupported start tag \\\"x\\\" at byte offset 0")]
    [InlineData("Bad Request: can't parse entities: Can't find end tag corresponding to start tag \\\"b\\\"")]
    [InlineData("Bad Request: can't parse entities: Unmatched end tag at byte offset 3, expected \\\"</b>\\\", found \\\"</i>\\\"")]
    public async Task Marks_that_cannot_be_parsed_are_left_out_once(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));
        using var bench = new SendingBench(stub);

        Assert.IsType<SendOutcome.Rejected>(await bench.CarryAsync(new Post(TgHtml.Of(html => html.Bold("a < b")))));
        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal("a < b", Field(stub, 1, "text"));
        Assert.Equal("(none)", Field(stub, 1, "parse_mode"));
    }

    [Fact]
    public async Task A_dispatch_that_cannot_be_parsed_goes_to_everybody_else_as_plain_text_and_is_logged_once()
    {
        var refusal = BotApiStub.Error(400, "Bad Request: can't parse entities: Unsupported start tag");
        await using var stub = new BotApiStub(refusal, BotApiStub.Ok(BotApiStub.Message(5)));
        using var bench = new SendingBench(stub);
        var post = new Post(TgHtml.Of(html => html.Bold("a < b")));

        for (var reader = 1; reader <= 5; reader++)
            Assert.IsType<SendOutcome.Sent>(await bench.CarryAsync(post, reader));

        Assert.Equal(6, stub.Requests.Count);
        Assert.Contains("dispatch 12", Assert.Single(bench.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_parsed_says_nothing_of_the_next()
    {
        var refusal = BotApiStub.Error(400, "Bad Request: can't parse entities: Unsupported start tag");
        await using var stub = new BotApiStub(refusal, BotApiStub.Ok(BotApiStub.Message(5)));
        using var bench = new SendingBench(stub);
        var post = new Post(TgHtml.Of(html => html.Bold("a < b")));

        await bench.CarryAsync(post, new PostPlace(7), TestContext.Current.CancellationToken);
        await bench.CarryAsync(post, new PostPlace(7), TestContext.Current.CancellationToken);

        Assert.Equal("<b>a &lt; b</b>", Field(stub, 2, "text"));
    }

    [Theory]
    [InlineData("Bad Request: message is too long")]
    [InlineData("Bad Request: message caption is too long")]
    [InlineData("Bad Request: text is too long")]
    public async Task A_text_that_is_too_long_is_halved_once(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));
        using var bench = new SendingBench(stub);

        Assert.IsType<SendOutcome.Rejected>(await bench.CarryAsync(new Post(TgHtml.Of(string.Concat(Enumerable.Repeat("Ten words. ", 300))))));
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
        using var bench = new SendingBench(stub);

        Assert.IsType<SendOutcome.Sent>(await bench.CarryAsync(WithPhoto with { Photo = null }));
        Assert.Equal("(none)", Field(stub, 1, "reply_markup"));
    }
}
