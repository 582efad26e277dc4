using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Ingest.Fetching;
using TribuneBot.Ingest.Polling;
using TribuneBot.Ingest.Push;
using TribuneBot.Storage;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>
/// 1,000 sources on fifty hosts, each a feed of twenty stories: the first round stores them all, the next ones find them unchanged. The server is in
/// the same process, so that the processor time is more than the poller's own.
/// </summary>
internal sealed class PollPart : IIngestPart
{
    private const int Sources = 1_000;

    public string Name => "poll";

    public string Question => "how much processor time do 1,000 sources take? (a minute a round is asked for, on one core)";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var clock = new ManualClock(TimeProvider.System.GetUtcNow());
        var folder = Directory.CreateTempSubdirectory("tribunebot-poll-").FullName;
        var options = new StorageOptions(Path.Combine(folder, "poll.db")) { DefaultLanguage = "en" };
        await new DatabaseMigrator(options, clock).MigrateAsync(cancellationToken);
        await using (var server = await FeedServer.StartAsync(clock.GetUtcNow(), cancellationToken))
        {
            using var storage = new TribuneStorage(options, clock);
            var sources = Enumerable.Range(0, Sources).Select(number =>
                new SourceSettings($"source {number}", server.UrlOf(number), "en", TimeSpan.FromMinutes(1), TimeZone: null, [])).ToList();
            await storage.Sources.MergeAsync(sources, clock.GetUtcNow(), cancellationToken);
            await MeasureAsync(storage, clock, cancellationToken);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(TribuneStorage storage, ManualClock clock, CancellationToken cancellationToken)
    {
        using var fetcher = new SourceFetcher(new FetchOptions { AllowPrivateNetworks = true }, TimeProvider.System, new Random(1));
        var newsroom = new NewsroomProfile("Tribune", NewsroomProfile.UnnamedSite, TimeZoneInfo.Utc, "en");
        using var poller = new SourcePoller(
            storage.Sources, storage.Articles, fetcher, new ArticlePreparer(newsroom, TopicCatalog.Default), newsroom, TimeSpan.FromDays(1), PollBounds.Default,
            new HubOffers(storage.HubLeases, canBeCalled: false, clock), clock, new Random(1),
            NullLogger<SourcePoller>.Instance);
        var polling = new PollLoop(storage.Sources, poller, new PollSignal(), clock);
        foreach (var name in new[] { "first sight", "same stories", "same stories" })
        {
            var processor = ProcessorTime();
            var started = TimeProvider.System.GetTimestamp();
            await polling.DrainAsync(cancellationToken);

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name}: {(ProcessorTime() - processor).TotalSeconds:0.0} s of processor, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s in all"));
            clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private static TimeSpan ProcessorTime()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }
}
