using System.Net;
using System.Net.Sockets;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

/// <summary>Each error text of Telegram, through the real client library, to its outcome.</summary>
public sealed class OutcomeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<SendOutcome> CarryAsync(string url, CancellationToken cancellationToken)
    {
        using var bench = new SendingBench(url);
        return await bench.CarryAsync(new Post(TgHtml.Of("news")), new PostPlace(7), cancellationToken);
    }

    private static async Task<SendOutcome> AnsweredAsync(string answer)
    {
        await using var stub = new BotApiStub(answer);
        var outcome = await CarryAsync(stub.Url, Ct);
        Assert.Single(stub.Requests);
        return outcome;
    }

    [Fact]
    public async Task A_message_that_Telegram_took_is_sent_under_its_id() =>
        Assert.Equal([42], Assert.IsType<SendOutcome.Sent>(await AnsweredAsync(BotApiStub.Ok(BotApiStub.Message(42)))).MessageIds);

    [Theory]
    [InlineData("{\"ok\":true,\"result\":")]
    [InlineData("{\"ok\":true,\"result\":null}")]
    [InlineData("<html>")]
    public async Task An_answer_of_200_that_cannot_be_read_was_sent(string body) =>
        Assert.Empty(Assert.IsType<SendOutcome.Sent>(await AnsweredAsync(BotApiStub.Http(200, body))).MessageIds);

    [Theory]
    [InlineData("Too Many Requests: retry after 17", "\"retry_after\":17", 17)]
    [InlineData("Too Many Requests: retry after 10072", "\"retry_after\":10072", 10072)]
    [InlineData("Too Many Requests: retry after 17", "", 17)]
    [InlineData("Too Many Requests", "", 5)]
    public async Task A_429_says_how_long_to_hold(string description, string parameters, int seconds) =>
        Assert.Equal(
            new SendOutcome.FloodWait(TimeSpan.FromSeconds(seconds)),
            await AnsweredAsync(BotApiStub.Error(429, description, parameters)));

    [Theory]
    [InlineData("Forbidden: bot was blocked by the user")]
    [InlineData("Forbidden: bot can't initiate conversation with a user")]
    [InlineData("Forbidden: the bot can't send messages to the bot")]
    [InlineData("Forbidden: bot was kicked from the group chat")]
    [InlineData("Forbidden: bot was kicked from the supergroup chat")]
    [InlineData("Forbidden: bot was kicked from the channel chat")]
    [InlineData("Forbidden: bot is not a member of the supergroup chat")]
    [InlineData("Forbidden: bot is not a member of the channel chat")]
    [InlineData("Forbidden: the group chat was deleted")]
    public async Task A_chat_that_is_closed_to_the_bot_is_unreachable(string description) =>
        Assert.Equal(new SendOutcome.Unreachable(description), await AnsweredAsync(BotApiStub.Error(403, description)));

    [Theory]
    [InlineData("Forbidden: user is deactivated")]
    [InlineData("Forbidden: INPUT_USER_DEACTIVATED")]
    public async Task An_account_that_is_gone_is_unreachable_for_good(string description) =>
        Assert.Equal(
            new SendOutcome.Unreachable(description, IsDeactivated: true), await AnsweredAsync(BotApiStub.Error(403, description)));

    [Theory]
    [InlineData("Bad Request: chat not found")]
    [InlineData("Bad Request: private chat not found")]
    public async Task A_chat_that_is_not_found_may_come_back(string description) =>
        Assert.Equal(new SendOutcome.ChatMissing(description), await AnsweredAsync(BotApiStub.Error(400, description)));

    [Theory]
    [InlineData("Bad Request: need administrator rights in the channel chat")]
    [InlineData("Bad Request: have no write access to the chat")]
    [InlineData("Bad Request: not enough rights to send text messages to the chat")]
    [InlineData("Bad Request: not enough rights to send photos to the chat")]
    [InlineData("Bad Request: CHAT_WRITE_FORBIDDEN")]
    [InlineData("Bad Request: CHAT_ADMIN_REQUIRED")]
    [InlineData("Bad Request: message thread not found")]
    [InlineData("Bad Request: TOPIC_CLOSED")]
    public async Task Where_the_bot_may_not_write_any_more_is_parked(string description) =>
        Assert.Equal(new SendOutcome.Parked(description), await AnsweredAsync(BotApiStub.Error(400, description)));

    [Fact]
    public async Task A_403_in_unknown_words_suspends_nobody() =>
        Assert.IsType<SendOutcome.Rejected>(await AnsweredAsync(BotApiStub.Error(403, "Forbidden: something new")));

    [Theory]
    [InlineData("Bad Request: message text is empty")]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: there is no text in the message to edit")]
    [InlineData("Bad Request: message can't be deleted")]
    [InlineData("Bad Request: message to be replied not found")]
    [InlineData("Bad Request: query is too old and response timeout expired or query ID is invalid")]
    public async Task What_Telegram_refuses_for_good_is_rejected_and_the_target_stays(string description) =>
        Assert.Equal(new SendOutcome.Rejected(description), await AnsweredAsync(BotApiStub.Error(400, description)));

    [Theory]
    [InlineData("Bad Request: message is not modified: specified new message content and reply markup are exactly the same")]
    [InlineData("Bad Request: message to delete not found")]
    public async Task What_is_already_so_is_done(string description) =>
        Assert.IsType<SendOutcome.Sent>(await AnsweredAsync(BotApiStub.Error(400, description)));

    [Fact]
    public async Task A_group_that_became_a_supergroup_tells_its_new_id() =>
        Assert.Equal(
            new SendOutcome.Migrated(-1001234567890),
            await AnsweredAsync(BotApiStub.Error(
                400, "Bad Request: group chat was upgraded to a supergroup chat", "\"migrate_to_chat_id\":-1001234567890")));

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(401, "Unauthorized: invalid token specified")]
    [InlineData(404, "Not Found")]
    [InlineData(421, "Misdirected Request: unallowed token specified")]
    public async Task A_token_that_is_refused_stops_everything(int code, string description) =>
        Assert.IsType<SendOutcome.Unauthorized>(await AnsweredAsync(BotApiStub.Error(code, description)));

    [Fact]
    public async Task A_method_the_server_lacks_is_rejected() =>
        Assert.IsType<SendOutcome.Rejected>(await AnsweredAsync(BotApiStub.Error(404, "Not Found: method not found")));

    [Theory]
    [InlineData("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [InlineData("Conflict: can't use getUpdates method while webhook is active")]
    [InlineData("Conflict: terminated by setWebhook request")]
    public async Task A_conflict_means_that_nothing_was_done(string description) =>
        Assert.IsType<SendOutcome.NotSent>(await AnsweredAsync(BotApiStub.Error(409, description)));

    [Fact]
    public async Task Too_large_is_rejected_also_when_a_proxy_says_it()
    {
        Assert.IsType<SendOutcome.Rejected>(await AnsweredAsync(BotApiStub.Error(413, "Request Entity Too Large")));
        Assert.IsType<SendOutcome.Rejected>(await AnsweredAsync(BotApiStub.Html(413)));
    }

    [Theory]
    [InlineData("Internal Server Error: restart")]
    [InlineData("Internal Server Error: Request aborted")]
    public async Task Telegrams_own_trouble_leaves_it_unknown(string description) =>
        Assert.IsType<SendOutcome.Unknown>(await AnsweredAsync(BotApiStub.Error(500, description)));

    [Fact]
    public async Task A_message_that_was_deleted_at_once_was_sent() =>
        Assert.IsType<SendOutcome.Sent>(await AnsweredAsync(BotApiStub.Error(
            500, "Internal Server Error: sent message was immediately deleted and can't be returned")));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(520)]
    public async Task A_page_of_a_proxy_leaves_it_unknown(int code) =>
        Assert.IsType<SendOutcome.Unknown>(await AnsweredAsync(BotApiStub.Html(code)));

    [Fact]
    public async Task A_429_as_a_page_is_known_not_sent() =>
        Assert.IsType<SendOutcome.FloodWait>(await AnsweredAsync(BotApiStub.Html(429)));

    [Fact]
    public async Task A_connection_that_ends_before_the_answer_leaves_it_unknown() =>
        Assert.IsType<SendOutcome.Unknown>(await AnsweredAsync(BotApiStub.HangUp));

    [Fact]
    public async Task An_answer_that_ends_too_early_leaves_it_unknown_or_sent_but_never_to_be_repeated() =>
        Assert.True(await AnsweredAsync(BotApiStub.Truncated(BotApiStub.Ok(BotApiStub.Message(1)))) is SendOutcome.Unknown or SendOutcome.Sent);

    [Fact]
    public async Task A_refused_connection_is_known_not_sent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var url = "http://" + closed.LocalEndpoint;
        closed.Stop();

        Assert.IsType<SendOutcome.NotSent>(await CarryAsync(url, Ct));
    }

    [Fact]
    public async Task A_host_without_a_name_is_known_not_sent() =>
        Assert.IsType<SendOutcome.NotSent>(await CarryAsync("http://nowhere.invalid", Ct));

    [Fact]
    public async Task A_failed_handshake_is_known_not_sent()
    {
        await using var stub = new BotApiStub();

        Assert.IsType<SendOutcome.NotSent>(await CarryAsync(stub.Url.Replace("http:", "https:", StringComparison.Ordinal), Ct));
    }

    [Fact]
    public async Task Stopping_before_the_request_leaves_it_abandoned()
    {
        await using var stub = new BotApiStub();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        Assert.IsType<SendOutcome.Abandoned>(await CarryAsync(stub.Url, stopped.Token));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task Stopping_while_Telegram_answers_leaves_it_unknown()
    {
        await using var stub = new BotApiStub(BotApiStub.Silence);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var sending = CarryAsync(stub.Url, stop.Token);
        await stub.Reached.Task.WaitAsync(Ct);
        await stop.CancelAsync();

        Assert.IsType<SendOutcome.Unknown>(await sending);
    }
}
