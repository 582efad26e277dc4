using System.CommandLine;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Discovery;

namespace TribuneBot.Verbs.Sources;

/// <summary><c>sources add ADDRESS</c>: finds the feed of an address and adds it.</summary>
internal static class SourceAddVerb
{
    public static Command Create()
    {
        var address = new Argument<string>("ADDRESS") { Description = "The feed's address, or that of a page of the site: its feed is looked for." };
        var isUnchecked = new Option<bool>("--unchecked") { Description = "Add the address as it is, without fetching it first." };
        var options = new SourceOptions();
        var common = new CommonOptions();
        var command = new Command("add", """
            Adds a source. What it holds at first is stored and not announced; what comes after that is.
            Example: sources add https://tribune.example --language en
            """) { address, isUnchecked };
        options.AddTo(command);
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            var written = SourceFetching.Address(parsed.GetRequiredValue(address));
            var feeds = parsed.GetValue(isUnchecked) || !options.IsFeed(parsed)
                ? [new FoundFeed(written, Title: null)]
                : await FindAsync(settings, written, cancellationToken);
            using var storage = await Databases.OpenOrCreateAsync(settings, cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            await AddAsync(storage.Sources, options.Read(parsed, settings, feeds[0].Url, feeds[0].Title), output, cancellationToken);
            foreach (var other in feeds.Skip(1))
                await output.WriteLineAsync($"The page names another feed: {other.Url}{(other.Title is null ? "" : $" ({other.Title})")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<FoundFeed>> FindAsync(Settings settings, string address, CancellationToken cancellationToken)
    {
        using var fetcher = SourceFetching.Open(settings);
        var found = await new FeedDiscovery(fetcher).FindAsync(address, cancellationToken);
        return found.Feeds.Count > 0 ? found.Feeds : throw new VerbException($"{address} was not added. {found.Fault}");
    }

    private static async Task AddAsync(ISourceStore sources, SourceSettings source, TextWriter output, CancellationToken cancellationToken)
    {
        var id = await sources.AddAsync(source, TimeProvider.System.GetUtcNow(), cancellationToken)
            ?? throw new VerbException($"{source.Url} is a source already: see \"sources list\".");
        await output.WriteLineAsync($"Added as {id}: {source.Name}, {source.Url}. A running bot checks it within ten seconds.");
    }
}
