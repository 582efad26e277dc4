using System.ServiceModel.Syndication;
using System.Xml;
using TribuneBot.Ingest.Feeds;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>Bytes to typed entries, against System.ServiceModel.Syndication, which leaves HTML as it is and dates unread until they are asked for.</summary>
internal sealed class FeedsPart : IIngestPart
{
    private const int Rounds = 200;

    /// <summary>The compiler needs this long until both sides run as fast as they can.</summary>
    private const int WarmUpRounds = 2_000;

    private static readonly Uri Address = new("https://post.example/feed");

    public string Name => "feeds";

    public string Question => "how fast are feeds parsed that both can read?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in FeedDocuments.Make())
        {
            Console.WriteLine($"  {name}, {bytes.Length / 1024} KB");
            Measure(() => ReadOurs(bytes), WarmUpRounds);
            Measure(() => ReadTheirs(bytes), WarmUpRounds);
            await Pairs.CompareAsync(
                "ours", () => Task.FromResult(Measure(() => ReadOurs(bytes), Rounds)),
                "System.ServiceModel.Syndication", () => Task.FromResult(Measure(() => ReadTheirs(bytes), Rounds)), "documents/s");
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static double Measure(Func<int> read, int rounds)
    {
        // The process's own time: other programs may be running.
        var started = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            if (read() == 0)
                throw new InvalidOperationException("A feed was read as empty.");
        }

        return rounds / (Environment.CpuUsage.TotalTime - started).TotalSeconds;
    }

    private static int ReadOurs(byte[] bytes) =>
        FeedReader.Read(bytes, contentType: null, Address) is FeedReading.Read { Document: var feed } ? feed.Entries.Count : 0;

    private static int ReadTheirs(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes));
        return SyndicationFeed.Load(reader).Items.Count();
    }
}
