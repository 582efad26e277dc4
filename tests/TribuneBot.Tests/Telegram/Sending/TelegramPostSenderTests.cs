using TribuneBot.Core.Dispatch;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class TelegramPostSenderTests
{
    private static async Task<SendOutcome> SendAsync(BotApiStub stub, PendingDelivery delivery, DispatchContent content)
    {
        using var bench = new SendingBench(stub);
        return await bench.SendAsync(delivery, content);
    }

    [Fact]
    public async Task A_story_goes_to_a_channel_in_its_own_words_with_the_channels_words_around()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(77)));

        var outcome = await SendAsync(stub, Deliveries.ToChannel, Deliveries.Story);

        Assert.Equal([77], Assert.IsType<SendOutcome.Sent>(outcome).MessageIds);
        var body = stub.Requests.Single().Body;
        Assert.Contains("-1001", body, StringComparison.Ordinal);
        Assert.Contains("Night ferry", body, StringComparison.Ordinal);
        Assert.Contains("start=t_transport_1a_3", body, StringComparison.Ordinal);
        Assert.Contains("Oxu", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broadcast_goes_out_in_the_deliverys_language_with_its_key_on_a_button()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(78)));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, Deliveries.ToChannel, Deliveries.Message));
        Assert.Contains("Breaking", stub.Requests.Single().Body, StringComparison.Ordinal);
        Assert.Contains("https://t.me/caspian_bot?start=b_1a_3", stub.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_who_pays_asks_to_be_charged(bool isPaid)
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(78)));
        using var bench = new SendingBench(stub.Url, isPaid);

        await bench.SendAsync(Deliveries.ToReader, Deliveries.Message);

        Assert.Equal(isPaid, stub.Requests.Single().Body.Contains("\"allow_paid_broadcast\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broadcast_to_a_reader_has_no_button()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(78)));

        await SendAsync(stub, Deliveries.ToReader, Deliveries.Message);

        Assert.DoesNotContain("t.me", stub.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broadcast_without_the_deliverys_language_is_rejected_unsent()
    {
        await using var stub = new BotApiStub();

        Assert.IsType<SendOutcome.Rejected>(await SendAsync(stub, Deliveries.ToChannel with { Language = "ru" }, Deliveries.Message));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task A_digest_goes_out_as_one_message()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(79)));
        var content = new DispatchContent(50, null, null, DispatchKind.Digest, new DigestContent([Samples.Ferry], 1));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(stub, Deliveries.ToReader with { Kind = DispatchKind.Digest }, content));
        Assert.Contains("5 March 2026", stub.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_of_what_was_withdrawn_is_not_sent()
    {
        await using var stub = new BotApiStub();
        var content = new DispatchContent(50, null, null, DispatchKind.Digest, new DigestContent([], 0));

        Assert.IsType<SendOutcome.Rejected>(await SendAsync(stub, Deliveries.ToReader with { Kind = DispatchKind.Digest }, content));
        Assert.Empty(stub.Requests);
    }

    [Theory]
    [InlineData(DispatchKind.Correction)]
    [InlineData(DispatchKind.Retraction)]
    public async Task A_change_of_an_unknown_message_is_rejected_unsent(DispatchKind kind)
    {
        await using var stub = new BotApiStub();

        Assert.IsType<SendOutcome.Rejected>(await SendAsync(stub, Deliveries.ToReader with { Kind = kind }, Deliveries.Story));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task What_many_readers_get_is_rendered_once()
    {
        await using var stub = new BotApiStub(BotApiStub.Ok(BotApiStub.Message(1)));
        using var bench = new SendingBench(stub);
        await bench.SendAsync(Deliveries.ToReader, Deliveries.Story);
        await bench.SendAsync(Deliveries.ToReader with { ChatId = 8, Key = new DeliveryKey(46, 5) }, Deliveries.Story);
        await bench.SendAsync(Deliveries.ToReader with { ChatId = 9, InterfaceLanguage = "ru" }, Deliveries.Story);

        var bodies = stub.Requests.Select(request => request.Body).ToList();
        Assert.Equal(bodies[0].Replace(":7,", ":8,", StringComparison.Ordinal), bodies[1]);
        Assert.DoesNotContain("Читать", bodies[1], StringComparison.Ordinal);
        Assert.NotEqual(bodies[0].Length, bodies[2].Length);
    }
}
