using System.Globalization;
using System.Text.Json;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>A Simulator, a feed and a folder with settings and a database, in which the real bot can be started, killed and started again.</summary>
internal sealed class BotWorld : IAsyncDisposable
{
    private const string PublishSecret = "a secret of the tests alone";

    private readonly SimulatorHost _simulator;
    private readonly string _folder;

    private BotWorld(SimulatorHost simulator, string folder)
    {
        _simulator = simulator;
        _folder = folder;
        Telegram = new SimulatorClient(simulator.Address);
    }

    public static long Channel => DemoWorld.ChannelId;

    public static long Reader => DemoWorld.EnglishReaderId;

    public static long OtherReader => DemoWorld.AzerbaijaniReaderId;

    public static long Editor => DemoWorld.EditorId;

    public SimulatorClient Telegram { get; }

    public Uri Address => _simulator.Address;

    public NewsFeed Feed { get; } = new();

    public string Folder => _folder;

    /// <summary>Where the bot listens.</summary>
    public Uri BotAddress { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>The newsroom's own system.</summary>
    public Publisher Publisher => new(BotAddress, PublishSecret);

    /// <param name="perSecond">Bulk messages a second; few, where a test must be quicker than the bot.</param>
    public static async Task<BotWorld> CreateAsync(CancellationToken cancellationToken, int perSecond = 28)
    {
        var simulator = await SimulatorHost.StartAsync(SimulatorOptions.Demo(), cancellationToken);
        var folder = Directory.CreateTempSubdirectory("tribunebot-").FullName;
        var world = new BotWorld(simulator, folder);
        await world.WriteSettingsAsync(perSecond, cancellationToken);
        return world;
    }

    /// <summary>Waits until the channel shows a post that contains a text.</summary>
    public Task<SeenMessage> PostAsync(string text, CancellationToken cancellationToken) => Telegram.WaitForMessageAsync(
        Channel, message => !message.IsDeleted && message.Text.Contains(text, StringComparison.Ordinal), Conversation.Patience, cancellationToken: cancellationToken);

    /// <summary>How many posts of the channel contain a text.</summary>
    public async Task<int> CountPostsAsync(string text, CancellationToken cancellationToken) =>
        (await Telegram.MessagesAsync(Channel, cancellationToken: cancellationToken)).Count(message => message.Text.Contains(text, StringComparison.Ordinal));

    public BotProcess StartBot() => BotProcess.Start(_folder, "run");

    public async ValueTask DisposeAsync()
    {
        Telegram.Dispose();
        await Feed.DisposeAsync();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task WriteSettingsAsync(int perSecond, CancellationToken cancellationToken)
    {
        var settings = new
        {
            Telegram = new { DemoWorld.BotToken, BaseUrl = _simulator.Address.GetLeftPart(UriPartial.Authority) },
            Storage = new { Database = "tribune.db" },
            Newsroom = new { Name = "Test Tribune", SiteUrl = Feed.Address.GetLeftPart(UriPartial.Authority) },
            Sources = new[] { new { Name = "desk", Url = Feed.Address.AbsoluteUri, Language = "en", Interval = "00:00:01" } },
            Channels = new[] { new { Chat = DemoWorld.ChannelId.ToString(CultureInfo.InvariantCulture), Languages = new[] { "en" } } },
            Editors = new[] { DemoWorld.EditorId },
            Ingest = new { AllowPrivateNetworks = true },
            Delivery = new { PerSecond = perSecond },
            Http = new { Listen = BotAddress.GetLeftPart(UriPartial.Authority), PublicUrl = BotAddress.AbsoluteUri },
            Publish = new { Secret = PublishSecret },
        };
        return File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.json"), JsonSerializer.Serialize(settings), cancellationToken);
    }
}
