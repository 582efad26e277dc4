using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Topics;
using TribuneBot.Fakes;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Sending;
using TribuneBot.Tests.Telegram.Fakes;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

/// <summary>The real sender and prober with the real client library, talking to a stub; what is stored is in memory.</summary>
internal sealed class SendingBench : IDisposable
{
    private readonly TelegramClientFactory _clients;
    private readonly PostOffice _office;

    public SendingBench(BotApiStub stub)
        : this(stub.Url)
    {
    }

    public SendingBench(string url, bool isPaid = false, string token = "123456789:AAExampleExampleExampleExampleExample")
    {
        _clients = new TelegramClientFactory(token, url);
        Files = new InMemoryTribune(Clock).KnownFiles;
        _office = new PostOffice(
            _clients.Calls, _clients.Redaction, Files, Images, Samples.Texts, TopicCatalog.Default, Samples.Newsroom, () => "caspian_bot", Clock, Loggers,
            isPaid);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 5, 6, 0, 0, TimeSpan.Zero));

    public IKnownFiles Files { get; }

    public FakeImages Images { get; } = new();

    public LogLines Log { get; } = new();

    private ILoggerFactory Loggers => LoggerFactory.Create(logging => logging.AddProvider(Log));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<SendOutcome> CarryAsync(Post post, PostPlace place, CancellationToken cancellationToken) =>
        _office.Courier.CarryAsync(place, post, cancellationToken);

    public Task<SendOutcome> CarryAsync(Post post, long chatId = 7, int? threadId = 3) =>
        CarryAsync(post, new PostPlace(chatId, threadId, DispatchId: 12), Ct);

    public Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content) => _office.Sender.SendAsync(delivery, content, Ct);

    public Task<ProbeAnswer> ProbeAsync(PendingDelivery delivery, DispatchContent content, int messageId) =>
        _office.Prober.ProbeAsync(delivery, content, messageId, Ct);

    public void Dispose() => _clients.Dispose();
}
