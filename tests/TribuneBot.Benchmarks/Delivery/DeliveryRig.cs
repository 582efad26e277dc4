using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Dispatch;
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
    private readonly NewsDesk _desk;

    private DeliveryRig(CrowdedDatabase database, SimulatorProcess simulator, PacerOptions pace)
    {
        (Database, Simulator) = (database, simulator);
        var storage = database.Storage;
        _desk = new NewsDesk(storage);
        Pacer = new Pacer(pace, TimeProvider.System);
        _room = new TelegramRoom(
            new RoomOptions(DemoWorld.BotToken, simulator.Address.GetLeftPart(UriPartial.Authority), NewsDesk.Newsroom, TopicCatalog.Default, Seed: 1),
            new RoomPorts(
                storage.Updates, storage.Editors, storage.Channels, storage.Articles, storage.Search, storage.Related, storage.FrontPage, storage.Deliveries, storage.BroadcastMonitor,
                storage.Notices, storage.KnownFiles, new NoPictures()),
            Pacer, _stored, TimeProvider.System, NullLoggerFactory.Instance);
        Departures = new Departures(_room.Sender);
        var pump = new DeliveryPump(
            storage.Deliveries, storage.Digests, Departures, Pacer, storage.PacerMemory, new DoubtSignal(), TimeProvider.System,
            NullLogger<DeliveryPump>.Instance);
        FanOut = new FanOut(storage.Deliveries, pump, _stored, TimeProvider.System, NullLogger<FanOut>.Instance);
        _running = Task.WhenAll(
            Task.Run(() => pump.RunAsync(_stop.Token)), Task.Run(() => FanOut.RunAsync(_stop.Token)), Task.Run(() => _room.RunUpdatesAsync(_stop.Token)));
    }

    public CrowdedDatabase Database { get; }

    public SimulatorProcess Simulator { get; }

    public Pacer Pacer { get; }

    public Departures Departures { get; }

    public FanOut FanOut { get; }

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
        var dispatchId = await _desk.AnnounceAsync(cancellationToken);
        _stored.Raise();
        return dispatchId;
    }

    /// <summary>An editor's broadcast to every reader.</summary>
    public async Task<long> BreakAsync(CancellationToken cancellationToken)
    {
        var dispatchId = await _desk.BreakAsync(editorId: 1, cancellationToken);
        _stored.Raise();
        return dispatchId;
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
}
