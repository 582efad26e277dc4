using System.Globalization;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Verbs;

/// <summary>Reads files and stores what they hold, a batch a transaction.</summary>
internal sealed class ImportRun(Settings settings, IArticleStore archive, TimeProvider clock, bool announce)
{
    private const int BatchSize = 1_000;

    private readonly ArticlePreparer _preparer = new(settings.Newsroom, settings.Topics);
    private readonly ImportReader _reader = new(settings.Newsroom);
    private readonly ImportCounts _counts = new();
    private readonly List<ArticleDraft> _drafts = [];
    private int _articles;

    /// <returns>Whether everything could be read.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<string> files, IImportReport report, CancellationToken cancellationToken)
    {
        var progress = ProgressLine.OnErrorStream(clock, files.Sum(LengthOf));
        var finished = 0L;
        try
        {
            foreach (var file in files)
            {
                var read = 0L;
                await foreach (var item in _reader.ReadFileAsync(file, position => read = position, cancellationToken))
                {
                    await TakeAsync(item, report, cancellationToken);
                    progress.Report(finished + read, string.Create(CultureInfo.InvariantCulture, $"{_counts.Articles:N0} articles"));
                }

                finished += LengthOf(file);
                _counts.Files++;
            }

            await StoreAsync(report, cancellationToken);
        }
        finally
        {
            progress.Clear();
            report.End(_counts);
        }

        return _counts.Problems == 0;
    }

    private async Task TakeAsync(ImportItem item, IImportReport report, CancellationToken cancellationToken)
    {
        if (item.Problem is { } problem)
        {
            _counts.Problems++;
            report.Problem(problem.Sentence);
            return;
        }

        _drafts.Add(item.Draft!);
        _articles += 1 + item.Draft!.Related.Count;
        if (_articles >= BatchSize)
            await StoreAsync(report, cancellationToken);
    }

    private async Task StoreAsync(IImportReport report, CancellationToken cancellationToken)
    {
        if (_drafts.Count == 0)
            return;

        var now = clock.GetUtcNow();
        var articles = _preparer.PrepareAll(_drafts, now);
        var results = await archive.StoreAsync(articles, new IntakeOptions(announce, settings.Delivery.MaxAge, now), check: null, cancellationToken);
        foreach (var (article, result) in articles.Zip(results))
        {
            _counts.Add(article.Content, result);
            report.Stored(article.Content with { Id = result.ArticleId }, result.Change);
        }

        _drafts.Clear();
        _articles = 0;
    }

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
