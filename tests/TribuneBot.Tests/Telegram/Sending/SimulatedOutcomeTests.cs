using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

/// <summary>Each error text of Telegram, through the Simulator and the real client library, to its outcome; and what is tried a second time.</summary>
public sealed class SimulatedOutcomeTests : IAsyncLifetime
{
    private const long Group = -4001;

    private SimulatorHost _host = null!;
    private SimulatorClient _people = null!;
    private SendingBench _bench = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Post Story => new(
        TgHtml.Of(html => html.Bold("The ferry sails again")),
        Keyboard: new InlineKeyboardMarkup(InlineKeyboardButton.WithUrl("Read", "https://tribune.example/ferry")));

    public async ValueTask InitializeAsync()
    {
        var demo = SimulatorOptions.Demo();
        var group = new SimulatedChat(Group, SimulatedChatKind.Group, "Desk") { Members = [new(DemoWorld.EditorId, "creator"), new(DemoWorld.BotId)] };
        _host = await SimulatorHost.StartAsync(demo with { Chats = [.. demo.Chats, group] }, Ct);
        _people = new SimulatorClient(_host.Address);
        _bench = new SendingBench(_host.Address.AbsoluteUri.TrimEnd('/'), token: DemoWorld.BotToken);
    }

    public async ValueTask DisposeAsync()
    {
        _bench.Dispose();
        _people.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(429, "Too Many Requests: retry after 17", "FloodWait")]
    [InlineData(403, "Forbidden: bot was blocked by the user", "Unreachable")]
    [InlineData(403, "Forbidden: user is deactivated", "AccountGone")]
    [InlineData(403, "Forbidden: INPUT_USER_DEACTIVATED", "AccountGone")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", "Unreachable")]
    [InlineData(403, "Forbidden: the bot can't send messages to the bot", "Unreachable")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", "Unreachable")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", "Unreachable")]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat", "Unreachable")]
    [InlineData(403, "Forbidden: bot is not a member of the group chat", "Unreachable")]
    [InlineData(403, "Forbidden: bot is not a member of the supergroup chat", "Unreachable")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", "Unreachable")]
    [InlineData(403, "Forbidden: the group chat was deleted", "Unreachable")]
    [InlineData(400, "Bad Request: chat not found", "ChatMissing")]
    [InlineData(400, "Bad Request: private chat not found", "ChatMissing")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat", "Parked")]
    [InlineData(400, "Bad Request: have no write access to the chat", "Parked")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "Parked")]
    [InlineData(400, "Bad Request: not enough rights to send photos to the chat", "Parked")]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", "Parked")]
    [InlineData(400, "Bad Request: CHAT_ADMIN_REQUIRED", "Parked")]
    [InlineData(400, "Bad Request: message thread not found", "Parked")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", "Parked")]
    [InlineData(400, "Bad Request: message text is empty", "Rejected")]
    [InlineData(400, "Bad Request: message to be replied not found", "Rejected")]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same", "Sent")]
    [InlineData(400, "Bad Request: message to edit not found", "Rejected")]
    [InlineData(400, "Bad Request: message can't be edited", "Rejected")]
    [InlineData(400, "Bad Request: there is no text in the message to edit", "Rejected")]
    [InlineData(400, "Bad Request: message to delete not found", "Sent")]
    [InlineData(400, "Bad Request: message can't be deleted", "Rejected")]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "Rejected")]
    [InlineData(401, "Unauthorized", "Unauthorized")]
    [InlineData(401, "Unauthorized: invalid token specified", "Unauthorized")]
    [InlineData(404, "Not Found", "Unauthorized")]
    [InlineData(404, "Not Found: method not found", "Rejected")]
    [InlineData(409, "Conflict: terminated by setWebhook request", "NotSent")]
    [InlineData(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "NotSent")]
    [InlineData(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", "NotSent")]
    [InlineData(413, "Request Entity Too Large", "Rejected")]
    [InlineData(421, "Misdirected Request: unallowed token specified", "Unauthorized")]
    [InlineData(500, "Internal Server Error: restart", "Unknown")]
    [InlineData(500, "Internal Server Error: Request aborted", "Unknown")]
    [InlineData(500, "Internal Server Error: sent message was immediately deleted and can't be returned", "Sent")]
    public async Task An_error_becomes_its_outcome_after_one_request(int status, string description, string outcome)
    {
        await FailAsync(new SimulatedFault(FaultKind.Error) { Status = status, Description = description, RetryAfter = status == 429 ? 17 : null });

        Assert.Equal(outcome, NameOf(await SendAsync()));
        Assert.Single(await CallsAsync());
    }

    [Theory]
    [InlineData("Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0", "parse_mode")]
    [InlineData("Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"", "parse_mode")]
    [InlineData("Bad Request: can't parse entities: Unmatched end tag at byte offset 3, expected \"</b>\", found \"</i>\"", "parse_mode")]
    [InlineData("Bad Request: reply markup is too long", "reply_markup")]
    [InlineData("Bad Request: BUTTON_DATA_INVALID", "reply_markup")]
    [InlineData("Bad Request: BUTTON_URL_INVALID", "reply_markup")]
    [InlineData("Bad Request: message is too long", "")]
    [InlineData("Bad Request: message caption is too long", "")]
    [InlineData("Bad Request: text is too long", "")]
    public async Task What_is_refused_of_a_post_is_left_out_and_the_rest_arrives_once(string description, string without)
    {
        await FailAsync(new SimulatedFault(FaultKind.Error) { Status = 400, Description = description, Count = 1 });

        Assert.IsType<SendOutcome.Sent>(await SendAsync());

        var calls = await CallsAsync();
        Assert.Equal([400, 200], calls.Select(call => call.Status));
        Assert.False(calls[1].Parameters.ContainsKey(without));
        Assert.Single(await _people.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Ct));
    }

    [Theory]
    [InlineData("Bad Request: wrong file identifier/HTTP URL specified")]
    [InlineData("Bad Request: Wrong remote file identifier specified: can't unserialize it. Wrong last symbol")]
    [InlineData("Bad Request: failed to get HTTP URL content")]
    [InlineData("Bad Request: wrong type of the web page content")]
    [InlineData("Bad Request: wrong HTTP URL specified")]
    [InlineData("Bad Request: PHOTO_INVALID_DIMENSIONS")]
    [InlineData("Bad Request: IMAGE_PROCESS_FAILED")]
    public async Task A_picture_that_is_refused_leaves_the_text(string description)
    {
        await FailAsync(new SimulatedFault(FaultKind.Error) { Method = "sendPhoto", Status = 400, Description = description });

        Assert.IsType<SendOutcome.Sent>(await SendAsync(Story with { Photo = PostPhoto.OfUrl("https://tribune.example/ferry.jpg") }));

        var message = Assert.Single(await _people.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Ct));
        Assert.Contains("The ferry sails again", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.CloseBefore, 0)]
    [InlineData(FaultKind.CloseAfter, 1)]
    [InlineData(FaultKind.BadGateway, 0)]
    public async Task An_end_that_says_nothing_is_unknown_and_not_repeated(FaultKind kind, int arrived)
    {
        await FailAsync(new SimulatedFault(kind));

        Assert.IsType<SendOutcome.Unknown>(await SendAsync());
        Assert.Single(await CallsAsync());
        Assert.Equal(arrived, (await _people.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Ct)).Count);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_tells_its_new_id()
    {
        await _people.MigrateAsync(Group, -1002000000001, DemoWorld.EditorId, Ct);

        Assert.Equal(new SendOutcome.Migrated(-1002000000001), await SendAsync(Story, Group));
    }

    private static string NameOf(SendOutcome outcome) => outcome is SendOutcome.Unreachable { IsDeactivated: true } ? "AccountGone" : outcome.GetType().Name;

    private Task FailAsync(SimulatedFault fault) => _people.AddFaultAsync(fault, Ct);

    private Task<SendOutcome> SendAsync(Post? post = null, long chatId = DemoWorld.ChannelId) => _bench.CarryAsync(post ?? Story, chatId, threadId: null);

    private async Task<IReadOnlyList<SeenCall>> CallsAsync() => await _people.CallsAsync("sendMessage", cancellationToken: Ct);
}
