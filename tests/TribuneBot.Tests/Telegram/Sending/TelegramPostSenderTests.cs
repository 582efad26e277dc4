using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Sending;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class TelegramPostSenderTests
{
    private static readonly PendingDelivery ToChannel = new(
        new DeliveryKey(3, 4), -1001, ThreadId: null, ChatKind.Channel, Lane.ChannelPosts, "en", "az", ChannelId: 9, Attempts: 0);

    private static readonly Broadcast Breaking = new()
    {
        EditorId = 1,
        EditorChatId = 1,
        State = BroadcastState.Sending,
        Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("Breaking") },
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private static async Task<SendOutcome> SendAsync(BotApiStub stub, PendingDelivery delivery, DispatchContent content)
    {
        using var clients = new TelegramClientFactory("123456789:AAExampleExampleExampleExampleExample", stub.Url);
        var sender = new TelegramPostSender(
            clients.Calls, clients.Redaction, Samples.Texts, TopicCatalog.Default, Samples.Newsroom, () => "caspian_bot",
            NullLogger<TelegramPostSender>.Instance);
        return await sender.SendAsync(delivery, content, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_story_goes_to_a_channel_in_its_own_words_with_the_channels_words_around()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(77)));
        var outcome = await SendAsync(stub, ToChannel, new DispatchContent(3, Samples.Ferry, null));

        Assert.Equal([77], Assert.IsType<SendOutcome.Sent>(outcome).MessageIds);
        var body = stub.Requests.Single().Body;
        Assert.Contains("-1001", body, StringComparison.Ordinal);
        Assert.Contains("Night ferry", body, StringComparison.Ordinal);
        Assert.Contains("start=t_transport", body, StringComparison.Ordinal);
        Assert.Contains("Oxu", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broadcast_goes_out_in_the_deliverys_language()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(78)));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, ToChannel, new DispatchContent(3, null, Breaking)));
        Assert.Contains("Breaking", stub.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broadcast_without_the_deliverys_language_is_rejected_unsent()
    {
        await using var stub = new BotApiStub();

        Assert.IsType<SendOutcome.Rejected>(await SendAsync(stub, ToChannel with { Language = "ru" }, new DispatchContent(3, null, Breaking)));
        Assert.Empty(stub.Requests);
    }
}
