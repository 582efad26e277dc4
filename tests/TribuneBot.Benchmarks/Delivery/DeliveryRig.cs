using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Simulator;
using TribuneBot.Telegram;

namespace TribuneBot.Benchmarks.Delivery;

/// <summary>The bot's own delivery, put together as the host does it, in front of a Simulator in another process.</summary>
internal sealed class DeliveryRig : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TelegramRoom _room;
    private readonly DispatchSignal _stored = new();
    private readonly Task _running;
    private int _lastStory;

    private DeliveryRig(CrowdedDatabase database, SimulatorProcess simulator, PacerOptions pace)
    {
        (Database, Simulator) = (database, simulator);
        var newsroom = new NewsroomProfile("Bench Tribune", "tribune.example", TimeZoneInfo.Utc, "en");
        var storage = database.Storage;
        Pacer = new Pacer(pace, TimeProvider.System);
        _room = new TelegramRoom(
            new RoomOptions(DemoWorld.BotToken, simulator.Address.GetLeftPart(UriPartial.Authority), newsroom, TopicCatalog.Default, Seed: 1),
            new RoomPorts(
                storage.Updates, storage.Editors, storage.Channels, storage.Articles, storage.Search, storage.Deliveries, storage.BroadcastMonitor,
                storage.Notices, storage.KnownFiles, new NoPictures()),
            Pacer, _stored, TimeProvider.System, NullLoggerFactory.Instance);
        Departures = new Departures(_room.Sender);
        var pump = new DeliveryPump(
            storage.Deliveries, storage.Digests, Departures, Pacer, storage.PacerMemory, new DoubtSignal(), TimeProvider.System,
            NullLogger<DeliveryPump>.Instance);
        FanOut = new FanOut(storage.Deliveries, pump, _stored, TimeProvider.System, NullLogger<FanOut>.Instance);
        _running = Task.WhenAll(
            Task.Run(() => pump.RunAsync(_stop.Token)), Task.Run(() => FanOut.RunAsync(_stop.Token)), Task.Run(() => _room.RunUpdatesAsync(_stop.Token)));
        Newsroom = newsroom;
    }

    public CrowdedDatabase Database { get; }

    public SimulatorProcess Simulator { get; }

    public Pacer Pacer { get; }

    public Departures Departures { get; }

    public FanOut FanOut { get; }

    private NewsroomProfile Newsroom { get; }

    /// <param name="pace">The bot's own limits.</param>
    /// <param name="limits">Telegram's.</param>
    public static async Task<DeliveryRig> StartAsync(int readers, PacerOptions pace, SimulatorLimits limits, CancellationToken cancellationToken)
    {
        var simulator = await SimulatorProcess.StartAsync(cancellationToken);
        await simulator.Telegram.AddCrowdAsync(new SimulatedCrowd(CrowdedDatabase.FirstReader, readers, "en"), cancellationToken);
        await simulator.Telegram.SetLimitsAsync(limits, cancellationToken);
        var database = await CrowdedDatabase.CreateAsync(readers, cancellationToken);
        var rig = new DeliveryRig(database, simulator, pace);
        await rig._room.StartAsync(cancellationToken);
        return rig;
    }

    /// <summary>Stores a story that every reader follows; its dispatch begins at once.</summary>
    public async Task<long> AnnounceAsync(CancellationToken cancellationToken)
    {
        var number = ++_lastStory;
        var now = TimeProvider.System.GetUtcNow();
        var draft = new ArticleDraft
        {
            Title = $"The harbour bridge opens again, part {number}",
            Lead = "After two years of work the first cars have crossed the bridge between the old town and the port.",
            Text = $"Story {number}. The mayor walked across it with the engineers.",
            Url = $"https://tribune.example/bridge-{number}",
            Published = now,
            Language = "en",
            TopicIds = [CrowdedDatabase.Topic],
        };
        var prepared = new ArticlePreparer(Newsroom, TopicCatalog.Default).Prepare(draft, now);
        var stored = await Database.Storage.Articles.StoreAsync(
            prepared, new IntakeOptions(Announce: true, TimeSpan.FromHours(24), now), check: null, cancellationToken);
        _stored.Raise();
        return stored[0].DispatchId ?? throw new InvalidOperationException("The story was not announced.");
    }

    /// <summary>An editor's broadcast to every reader.</summary>
    public async Task<long> BreakAsync(CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var broadcast = new Broadcast
        {
            EditorId = 1,
            EditorChatId = 1,
            State = BroadcastState.Previewed,
            Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("The port is closed because of the storm.") },
            CreatedAt = now,
        };
        await using var unit = await Database.Storage.Updates.BeginAsync(UpdateId(), cancellationToken);
        var added = await unit.Broadcasts.AddAsync(broadcast, cancellationToken);
        await unit.CommitAsync(cancellationToken);
        await using var second = await Database.Storage.Updates.BeginAsync(UpdateId(), cancellationToken);
        var confirmed = await second.Broadcasts.ConfirmAsync(added.Id, now, now.AddHours(24), cancellationToken);
        await second.CommitAsync(cancellationToken);
        _stored.Raise();
        return confirmed!.DispatchId!.Value;
    }

    /// <summary>Waits until every delivery of a dispatch has an outcome.</summary>
    public async Task<DispatchCounts> EndAsync(long dispatchId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var counts = await Database.Storage.Deliveries.CountsAsync(dispatchId, cancellationToken);
            if (counts is { IsFannedOut: true, Waiting: 0 })
                return counts;
            await Task.Delay(20, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _room.Dispose();
        Database.Dispose();
        await Simulator.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>Far from those the Simulator gives out.</summary>
    private static long UpdateId() => -TimeProvider.System.GetTimestamp();
}
