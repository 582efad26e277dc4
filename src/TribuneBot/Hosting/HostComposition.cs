using Microsoft.Extensions.Logging.Console;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Polling;
using TribuneBot.Ingest.Push;
using TribuneBot.Storage;
using TribuneBot.Telegram;
using TribuneBot.Workers;

namespace TribuneBot.Hosting;

/// <summary>Puts the rooms together. Listens only where <c>Http:Listen</c> says so.</summary>
internal static class HostComposition
{
    /// <summary>The program must end within ten seconds of being asked to.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(9);

    public static IHost Build(Settings settings, TribuneStorage storage, LogLevel leastLevel, TimeProvider clock)
    {
        if (settings.Http.Listen is not { } listen)
        {
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "TribuneBot" });
            Add(builder, settings, storage, leastLevel, clock);
            return builder.Build();
        }

        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "TribuneBot" });
        web.WebHost.UseKestrelCore().UseUrls(listen.GetLeftPart(UriPartial.Authority));
        web.Services.AddRoutingCore();
        Add(web, settings, storage, leastLevel, clock);
        var app = web.Build();
        HealthRoute.Map(app);
        if (settings.Publish is not null)
            PublishRoute.Map(app);
        if (settings.Http.CanBeCalled)
            HubRoute.Map(app);
        return app;
    }

    private static void Add(IHostApplicationBuilder builder, Settings settings, TribuneStorage storage, LogLevel leastLevel, TimeProvider clock)
    {
        var services = builder.Services;
        AddLogging(builder, settings, leastLevel);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton<ProcessOutcome>();
        services.AddSingleton<TelegramGate>();
        AddStorage(services, storage);
        AddIngest(services, settings);
        AddDispatch(services, settings);
        AddTelegram(services, settings, storage);
        AddWorkers(services);
    }

    private static void AddLogging(IHostApplicationBuilder builder, Settings settings, LogLevel leastLevel)
    {
        builder.Services.AddSingleton(new SecretText([settings.Telegram!.BotToken, .. settings.Publish is { } publish ? [publish.Secret] : Array.Empty<string>()]));
        builder.Logging.SetMinimumLevel(leastLevel);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddConsole(options => options.FormatterName = LineFormatter.FormatterName);
        builder.Services.AddSingleton<ConsoleFormatter, LineFormatter>();
    }

    private static void AddStorage(IServiceCollection services, TribuneStorage storage)
    {
        services.AddSingleton(storage.Articles);
        services.AddSingleton(storage.Sources);
        services.AddSingleton(storage.PublishLog);
        services.AddSingleton(storage.HubLeases);
        services.AddSingleton(storage.Channels);
        services.AddSingleton(storage.IndexRenewal);
        services.AddSingleton(storage.Updates);
        services.AddSingleton(storage.Deliveries);
        services.AddSingleton(storage.Doubts);
        services.AddSingleton(storage.Digests);
        services.AddSingleton(storage.PacerMemory);
    }

    private static void AddIngest(IServiceCollection services, Settings settings)
    {
        var random = new Random(Environment.ProcessId);
        services.AddSingleton(new ArticlePreparer(settings.Newsroom, settings.Topics));
        services.AddSingleton(_ => new SourceFetcher(
            new FetchOptions { AllowPrivateNetworks = settings.Ingest.AllowPrivateNetworks }, TimeProvider.System, random));
        AddPush(services, settings);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SourcePoller>(
            provider, settings.Newsroom, settings.Delivery.MaxAge, settings.Ingest.Bounds, random));
        services.AddSingleton<PollSignal>();
        services.AddSingleton<PollLoop>();
        // Sending waits for a picture: one attempt, not for long.
        services.AddSingleton<IImageSource>(_ => new ImageFetcher(new SourceFetcher(
            new FetchOptions { AllowPrivateNetworks = settings.Ingest.AllowPrivateNetworks, Timeout = TimeSpan.FromSeconds(10), Retries = 0 },
            TimeProvider.System,
            random)));
    }

    private static void AddPush(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HubOffers>(provider, settings.Http.CanBeCalled));
        if (settings.Publish is { } publish)
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PublishDesk>(provider, settings.Newsroom, publish.Secret, settings.Delivery.MaxAge));
        if (!settings.Http.CanBeCalled)
            return;

        var options = new FetchOptions { AllowPrivateNetworks = settings.Ingest.AllowPrivateNetworks };
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HubDesk>(provider, settings.Http.PublicUrl!, options));
        services.AddHostedService<HubWorker>();
    }

    private static void AddDispatch(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new PacerOptions
        {
            BulkPerSecond = settings.Delivery.PerSecond,
            MostInFlight = settings.Delivery.IsPaid ? 300 : 64,
            PerChatPerSecond = settings.Delivery.PerChatPerSecond,
            GroupPerMinute = settings.Delivery.GroupPerMinute,
        });
        services.AddSingleton<Pacer>();
        services.AddSingleton<DispatchSignal>();
        services.AddSingleton<DoubtSignal>();
        services.AddSingleton<DeliveryPump>();
        services.AddSingleton<Reconciler>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DigestSchedule>(provider, settings.Newsroom.TimeZone));
        services.AddSingleton<FanOut>();
    }

    private static void AddTelegram(IServiceCollection services, Settings settings, TribuneStorage storage)
    {
        var options = new RoomOptions(
            settings.Telegram!.BotToken, settings.Telegram.BaseUrl?.GetLeftPart(UriPartial.Authority), settings.Newsroom, settings.Topics, Environment.ProcessId)
        {
            IsPaid = settings.Delivery.IsPaid,
            EqualNames = settings.EqualNames,
        };
        services.AddSingleton(options);
        services.AddSingleton(provider => new RoomPorts(
            storage.Updates, storage.Editors, storage.Channels, storage.Articles, storage.Search, storage.Related, storage.FrontPage, storage.Deliveries, storage.BroadcastMonitor,
            storage.Notices, storage.KnownFiles, provider.GetRequiredService<IImageSource>()));
        services.AddSingleton<TelegramRoom>();
        services.AddSingleton(provider => provider.GetRequiredService<TelegramRoom>().Sender);
        services.AddSingleton(provider => provider.GetRequiredService<TelegramRoom>().Prober);
    }

    private static void AddWorkers(IServiceCollection services)
    {
        services.AddHostedService<TelegramWorker>();
        services.AddHostedService<ProgressWorker>();
        services.AddHostedService<DeliveryWorker>();
        services.AddHostedService<FanOutWorker>();
        services.AddHostedService<ReconcileWorker>();
        services.AddHostedService<NoticeWorker>();
        services.AddHostedService<DigestWorker>();
        services.AddHostedService<PollingWorker>();
        services.AddHostedService<UpkeepWorker>();
        services.AddHostedService<IndexWorker>();
    }
}
