using Microsoft.AspNetCore.Http.Features;
using TribuneBot.Simulator.Control;
using TribuneBot.Simulator.Faults;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.WebChat;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator;

/// <summary>A running Simulator: the Bot API, the control API and the web chat on one address.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    /// <summary>Bytes of one request: Telegram's 50 MB of file and what surrounds it.</summary>
    private const long LargestRequest = 60L * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly TelegramWorld _world;

    private SimulatorHost(WebApplication app, TelegramWorld world, Uri address)
    {
        _app = app;
        _world = world;
        Address = address;
    }

    /// <summary>Where it listens, with the port it got. The web chat is its root; bots use it as their Bot API address.</summary>
    public Uri Address { get; }

    /// <summary>Builds the world and begins to serve it.</summary>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var world = new TelegramWorld(options);
        var app = Build(options, world);
        await app.StartAsync(cancellationToken);
        return new SimulatorHost(app, world, new Uri(app.Urls.First()));
    }

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _world.Webhooks.DisposeAsync();
        await _app.DisposeAsync();
    }

    // The empty builder reads no configuration files: the Simulator often lives inside another program's process.
    private static WebApplication Build(SimulatorOptions options, TelegramWorld world)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "TribuneBot.Simulator" });
        builder.WebHost.UseKestrelCore().UseUrls(options.Url).ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<FormOptions>(static form => form.MultipartBodyLengthLimit = LargestRequest);
        builder.Services.ConfigureHttpJsonOptions(static json => ControlJson.Configure(json.SerializerOptions));
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        if (options.LogToConsole)
            builder.Logging.AddConsole();
        var app = builder.Build();
        var faults = new FaultBook(options.Seed, world.Calendar);
        var ledger = new CallLedger(options.LedgerCapacity);
        var fetcher = options.FetchesLoopback ? new AddressFetcher() : null;
        if (fetcher is not null)
            app.Lifetime.ApplicationStopped.Register(fetcher.Dispose);
        var api = new BotApiEndpoint(world, faults, ledger, fetcher);
        world.Webhooks.Called = api.RunAsync;
        app.Map("/bot{token}/{method}", context => api.HandleAsync(context, (string)context.GetRouteValue("token")!, (string)context.GetRouteValue("method")!));
        new ControlRoutes(world, faults).Map(app);
        new ClockRoutes(world.Calendar).Map(app);
        new InlineRoutes(world).Map(app);
        new VisitRoutes(world).Map(app);
        new ObserveRoutes(world, ledger).Map(app);
        WebChatRoutes.Map(app);
        return app;
    }
}
