using System.Globalization;
using System.Text.Json;
using TribuneBot.Core.Dispatch;
using TribuneBot.Simulator;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Benchmarks.Delivery.Kills;

/// <summary>A Simulator, a database with readers, and settings with which the real host can be started, killed and started again.</summary>
internal sealed class KillWorld : IAsyncDisposable
{
    private const long FirstChannel = -1_001_000_000_500;
    private const long Editor = 2_001;
    private static readonly string[] English = ["en"];

    private readonly SimulatorHost _simulator;
    private readonly CrowdedDatabase _database;
    private readonly NewsDesk _desk;
    private readonly KillPlan _plan;
    private readonly List<long> _dispatches = [];

    private KillWorld(SimulatorHost simulator, CrowdedDatabase database, KillPlan plan)
    {
        (_simulator, _database, _plan) = (simulator, database, plan);
        _desk = new NewsDesk(database.Storage);
        Telegram = new SimulatorClient(simulator.Address);
    }

    public SimulatorClient Telegram { get; }

    /// <summary>Every chat that is to see the posts.</summary>
    public IEnumerable<long> Chats => _plan.Lane == KilledLane.Channels
        ? Channels(_plan)
        : Enumerable.Range(0, _plan.Targets).Select(number => CrowdedDatabase.FirstReader + number);

    public static async Task<KillWorld> CreateAsync(KillPlan plan, CancellationToken cancellationToken)
    {
        var readers = plan.Lane == KilledLane.Channels ? 1 : plan.Targets;
        var demo = SimulatorOptions.Demo();
        var simulator = await SimulatorHost.StartAsync(
            demo with
            {
                Seed = plan.Seed,
                Persons = [.. demo.Persons, new SimulatedPerson(Editor, "Mira") { HasStarted = true }],
                Crowds = [new SimulatedCrowd(CrowdedDatabase.FirstReader, readers, "en")],
                Chats = [.. demo.Chats, .. Channels(plan).Select(Chat)],
            },
            cancellationToken);
        var world = new KillWorld(simulator, await CrowdedDatabase.CreateAsync(readers, cancellationToken), plan);
        await world.WriteSettingsAsync(cancellationToken);
        return world;
    }

    public HostProcess StartHost() => HostProcess.Start(_database.Folder);

    /// <summary>Stores a post for every target. The host must be down: it learns of it at its start.</summary>
    public async Task StoreAsync(CancellationToken cancellationToken) => _dispatches.Add(_plan.Lane == KilledLane.Breaking
        ? await _desk.BreakAsync(Editor, cancellationToken)
        : await _desk.AnnounceAsync(cancellationToken));

    public async Task<bool> AreChannelsKnownAsync(CancellationToken cancellationToken) =>
        (await _database.Storage.Channels.ListAsync(cancellationToken)).Count(channel => channel.Title.Length > 0) == Channels(_plan).Count();

    /// <summary>As <c>queue --json</c> prints it: the lane that is watched, and the posts in doubt.</summary>
    public async Task<(LaneReport Lane, long PostsInDoubt, long DigestItems)> StandsAsync(CancellationToken cancellationToken)
    {
        var report = await _database.Storage.QueueAsync(cancellationToken);
        var lane = _plan.Lane switch
        {
            KilledLane.Instant => Lane.Instant,
            KilledLane.Breaking => Lane.BreakingToReaders,
            _ => Lane.ChannelPosts,
        };
        return (report.Lanes.FirstOrDefault(one => one.Lane == lane) ?? new LaneReport(lane, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), report.PostsInDoubt, report.DigestItems);
    }

    public async Task<bool> IsFannedOutAsync(CancellationToken cancellationToken)
    {
        foreach (var dispatch in _dispatches)
        {
            if (!(await _database.Storage.Deliveries.CountsAsync(dispatch, cancellationToken)).IsFannedOut)
                return false;
        }

        return true;
    }

    /// <summary>The questions "is this post there?" that the editor has got.</summary>
    public async Task<IReadOnlyList<SeenMessage>> QuestionsAsync(CancellationToken cancellationToken) =>
        [.. (await Telegram.MessagesAsync(Editor, cancellationToken: cancellationToken)).Where(message => message.Text.StartsWith("Is this post in", StringComparison.Ordinal))];

    /// <summary>Looks into the channel that a question names, and presses the button that is true.</summary>
    public async Task AnswerAsync(SeenMessage question, CancellationToken cancellationToken)
    {
        var channel = Channels(_plan).Single(id => question.Text.Contains(id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var story = question.Text.Split('\n').First(line => line.Contains(", part ", StringComparison.Ordinal)).Trim();
        var isThere = (await Telegram.MessagesAsync(channel, cancellationToken: cancellationToken))
            .Any(post => post.Text.Split('\n').Any(line => line.Trim() == story));
        await Telegram.PressAsync(Editor, Editor, question.MessageId, isThere ? "It is there" : "Send again", cancellationToken: cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Telegram.Dispose();
        _database.Dispose();
        await _simulator.DisposeAsync();
    }

    private static IEnumerable<long> Channels(KillPlan plan) =>
        plan.Lane == KilledLane.Channels ? Enumerable.Range(0, plan.Targets).Select(number => FirstChannel - number) : [];

    private static SimulatedChat Chat(long id) => new(id, SimulatedChatKind.Channel, $"Channel {id.ToString(CultureInfo.InvariantCulture)}")
    {
        Members = [new SimulatedMember(Editor, "creator"), new SimulatedMember(DemoWorld.BotId, "administrator")],
    };

    private Task WriteSettingsAsync(CancellationToken cancellationToken)
    {
        var settings = new
        {
            Telegram = new { DemoWorld.BotToken, BaseUrl = _simulator.Address.GetLeftPart(UriPartial.Authority) },
            Storage = new { Database = "tribune.db" },
            Newsroom = new { NewsDesk.Newsroom.Name, SiteUrl = "https://tribune.example", TimeZone = EveningZone() },
            Channels = Channels(_plan).Select(id => new { Chat = id.ToString(CultureInfo.InvariantCulture), Languages = English }),
            Editors = new[] { Editor },
            Delivery = new { PerSecond = 1_000, PerChatPerSecond = 30, GroupPerMinute = 600 },
        };
        return File.WriteAllTextAsync(Path.Combine(_database.Folder, "appsettings.json"), JsonSerializer.Serialize(settings), cancellationToken);
    }

    /// <summary>Where it is between nine and ten in the evening: no digest comes meanwhile, which would name the stories a second time.</summary>
    private static string EveningZone()
    {
        var east = 21 - TimeProvider.System.GetUtcNow().Hour;
        if (east > 14)
            east -= 24;

        // In these names of the tz database the sign is of the way back to Greenwich.
        return string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(east > 0 ? '-' : '+')}{Math.Abs(east)}");
    }
}
