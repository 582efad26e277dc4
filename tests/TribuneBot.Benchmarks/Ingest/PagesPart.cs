using SmartReader;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Pages;
using TribuneBot.Tests.Ingest.Pages.Making;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>Both sides read the same made pages, each from its text: parsing is part of the work.</summary>
internal sealed class PagesPart : IIngestPart
{
    private const int Rounds = 4;

    private static readonly NewsroomProfile Newsroom = new("Harbour Post", "harbour.example", TimeZoneInfo.Utc, "en");

    public string Name => "pages";

    public string Question => $"how fast {PageCollection.Pages.Count} pages of {Tongues.All.Count} languages become articles, next to the readability library";

    public Task RunAsync(CancellationToken cancellationToken) =>
        Pairs.CompareAsync("ours", () => RateAsync(Ours), "SmartReader", () => RateAsync(Theirs), "pages/s");

    private static Task<double> RateAsync(Func<MadePage, int> read)
    {
        var started = TimeProvider.System.GetTimestamp();
        var letters = 0L;
        for (var round = 0; round < Rounds; round++)
            letters += PageCollection.Pages.Sum(page => (long)read(page));

        if (letters == 0)
            throw new InvalidOperationException("Nothing was read.");
        return Task.FromResult(Rounds * PageCollection.Pages.Count / TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    private static int Ours(MadePage page) => HtmlPageReader.Read(page.Html, new Uri(page.Url), Newsroom)?.Text.Length ?? 0;

    private static int Theirs(MadePage page)
    {
        using var reader = new Reader(page.Url, page.Html);
        return reader.GetArticle().TextContent?.Length ?? 0;
    }
}
