using System.Globalization;
using TribuneBot.Configuration;
using TribuneBot.Core.Articles;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Verbs;

/// <summary>Reads files and stores what they hold, a batch a transaction.</summary>
internal sealed class ImportRun(Settings settings, IArticleStore archive, TimeProvider clock, bool announce)
{
    private const int BatchSize = 500;

    private readonly ArticlePreparer _preparer = new(settings.Newsroom, settings.Topics);
    private readonly ImportReader _reader = new(settings.Newsroom);
    private readonly ImportCounts _counts = new();
    private readonly List<PreparedArticle> _batch = [];

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

        _batch.AddRange(_preparer.Prepare(item.Draft!, clock.GetUtcNow()));
        if (_batch.Count >= BatchSize)
            await StoreAsync(report, cancellationToken);
    }

    private async Task StoreAsync(IImportReport report, CancellationToken cancellationToken)
    {
        if (_batch.Count == 0)
            return;

        var options = new IntakeOptions(announce, settings.Delivery.MaxAge, clock.GetUtcNow());
        var results = await archive.StoreAsync(_batch, options, check: null, cancellationToken);
        foreach (var (article, result) in _batch.Zip(results))
        {
            _counts.Add(article.Content, result);
            report.Stored(article.Content with { Id = result.ArticleId }, result.Change);
        }

        _batch.Clear();
    }

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
