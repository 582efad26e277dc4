using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Topics;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Sending;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class ChatMessengerTests : IDisposable
{
    private const string Token = "123456789:AAExampleExampleExampleExampleExample";

    private readonly FakeTimeProvider _clock = new() { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
    private readonly Pacer _pacer;
    private TelegramClientFactory? _clients;

    public ChatMessengerTests() => _pacer = new Pacer(new PacerOptions(), _clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _clients?.Dispose();

    private ChatMessenger To(BotApiStub stub)
    {
        _clients = new TelegramClientFactory(Token, stub.Url);
        var office = new PostOffice(
            _clients.Calls, _clients.Redaction, new InMemoryTribune(_clock).KnownFiles, new FakeImages(), Samples.Texts, TopicCatalog.Default,
            Samples.Newsroom, () => "caspian_bot", _clock, NullLoggerFactory.Instance);
        return new ChatMessenger(_clients.Calls, office.Courier, _clients.Redaction, _pacer);
    }

    [Fact]
    public async Task A_message_comes_back_with_its_id()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(12)));

        Assert.Equal(new ReplyOutcome.Done(12), await To(stub).SendAsync(7, TgHtml.Of("hello"), null, Ct));
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_unreachable()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(403, "Forbidden: bot was blocked by the user"));

        Assert.IsType<ReplyOutcome.Unreachable>(await To(stub).SendAsync(7, TgHtml.Of("hello"), null, Ct));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, "Bad Request: message is not modified: specified new message content"));

        Assert.Equal(new ReplyOutcome.Done(12), await To(stub).EditAsync(7, 12, TgHtml.Of("hello"), null, Ct));
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: there is no text in the message to edit")]
    public async Task An_edit_of_what_is_gone_says_so(string description)
    {
        await using var stub = new BotApiStub(BotApiStub.Error(400, description));

        Assert.IsType<ReplyOutcome.NotEditable>(await To(stub).EditKeyboardAsync(7, 12, null, Ct));
    }

    [Fact]
    public async Task A_press_that_expired_needs_no_answer()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(
            400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));

        Assert.IsType<ReplyOutcome.Done>(await To(stub).AnswerAsync("1", "done", Ct));
    }

    [Fact]
    public async Task A_flood_is_waited_out_and_the_message_said_again()
    {
        await using var stub = new BotApiStub(
            BotApiStub.Error(429, "Too Many Requests: retry after 2", "\"retry_after\":2"), BotApiStub.Ok(BotApiStub.Message(12)));
        var sending = To(stub).SendAsync(7, TgHtml.Of("hello"), null, Ct);
        while (!sending.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(new ReplyOutcome.Done(12), await sending);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task A_flood_longer_than_a_minute_is_not_waited_out()
    {
        await using var stub = new BotApiStub(BotApiStub.Error(429, "Too Many Requests: retry after 600", "\"retry_after\":600"));

        Assert.IsType<ReplyOutcome.Failed>(await To(stub).SendAsync(7, TgHtml.Of("hello"), null, Ct));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_broken_connection_is_not_tried_again()
    {
        await using var stub = new BotApiStub(BotApiStub.HangUp);

        Assert.IsType<ReplyOutcome.Failed>(await To(stub).SendAsync(7, TgHtml.Of("hello"), null, Ct));
        Assert.Single(stub.Requests);
    }
}
