using System.Globalization;
using System.Text.Json;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Harness;

/// <summary>A Simulator, a feed and a folder with settings and a database, in which the real bot can be started, killed and started again.</summary>
internal sealed class BotWorld : IAsyncDisposable
{
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

    public static async Task<BotWorld> CreateAsync(CancellationToken cancellationToken)
    {
        var simulator = await SimulatorHost.StartAsync(SimulatorOptions.Demo(), cancellationToken);
        var folder = Directory.CreateTempSubdirectory("tribunebot-").FullName;
        var world = new BotWorld(simulator, folder);
        await world.WriteSettingsAsync(cancellationToken);
        return world;
    }

    public BotProcess StartBot() => BotProcess.Start(_folder, "run");

    public async ValueTask DisposeAsync()
    {
        Telegram.Dispose();
        await Feed.DisposeAsync();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task WriteSettingsAsync(CancellationToken cancellationToken)
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
        };
        return File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.json"), JsonSerializer.Serialize(settings), cancellationToken);
    }
}
