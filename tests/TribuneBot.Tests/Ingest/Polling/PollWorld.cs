using Microsoft.Extensions.Time.Testing;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;
using TribuneBot.Core.Topics;
using TribuneBot.Fakes;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Polling;
using TribuneBot.Ingest.Push;

namespace TribuneBot.Tests.Ingest.Polling;

/// <summary>A poller over ports in memory, with a clock that stands still.</summary>
internal sealed class PollWorld : IDisposable
{
    private readonly SourceFetcher _fetcher;
    private readonly InMemoryTribune _tribune;

    public PollWorld()
    {
        _tribune = new InMemoryTribune(Clock);
        _fetcher = new SourceFetcher(new FetchOptions { AllowPrivateNetworks = true, Retries = 0 }, Clock, new Random(1));
        Poller = new SourcePoller(_tribune.Sources, _tribune.Articles, _fetcher, new ArticlePreparer(Newsrooms.Courier, TopicCatalog.Default),
            Newsrooms.Courier, TimeSpan.FromHours(24), PollBounds.Default, new HubOffers(_tribune.HubLeases, canBeCalled: true, Clock), Clock, new Random(1), Log);
        Loop = new PollLoop(_tribune.Sources, Poller, new PollSignal(), Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Moment.Of("2023-03-14T09:00:00Z"));

    public RecordedLog<SourcePoller> Log { get; } = new();

    public SourcePoller Poller { get; }

    public PollLoop Loop { get; }

    public ISourceStore SourceStore => _tribune.Sources;

    public IHubLeases HubLeases => _tribune.HubLeases;

    public INoticeBoard Notices => _tribune.Notices;

    public List<PreparedArticle> Articles => _tribune.State.Articles;

    public List<Source> Sources => _tribune.State.Sources;

    public Task AddAsync(params SourceSettings[] settings) =>
        _tribune.Sources.MergeAsync(settings, Clock.GetUtcNow(), TestContext.Current.CancellationToken);

    public Task<PollResult> PollAsync(int source = 0) => Poller.PollAsync(Sources[source], TestContext.Current.CancellationToken);

    public static SourceSettings Settings(string url, string? zone = null, string? language = null) =>
        new("Courier", url, language, TimeSpan.FromMinutes(5), zone, ["politics"]);

    public static string Item(string title, string published) =>
        $"<item><title>{title}</title><link>https://courier.example/{title}</link><pubDate>{published}</pubDate></item>";

    public static string Feed(params string[] items) =>
        LoopbackServerAnswer($"<rss><channel><title>Courier</title><link>https://courier.example/</link>{string.Concat(items)}</channel></rss>");

    public void Dispose()
    {
        Poller.Dispose();
        _fetcher.Dispose();
    }

    private static string LoopbackServerAnswer(string body) => Fetching.LoopbackServer.Ok(body, "ETag: \"one\"\r\nLast-Modified: then\r\n");
}
