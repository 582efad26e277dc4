using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;
using TribuneBot.Storage.Newsroom;
using TribuneBot.Storage.Readers;
using TribuneBot.Storage.Search;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Storage;

/// <summary>
/// Core's ports over one SQLite file, which <see cref="DatabaseMigrator"/> has made. One instance a process: it queues the writers.
/// </summary>
public sealed class TribuneStorage : IDisposable
{
    private readonly TribuneFile file;
    private readonly RowIdSources ids;

    public TribuneStorage(StorageOptions options, TimeProvider clock)
    {
        file = new TribuneFile(options, clock);
        ids = new RowIdSources(file);
        Articles = new ArticleStore(file);
        Sources = new SourceStore(file);
        Search = new SearchIndex(file);
        Updates = new UpdateLog(file, ids);
        Deliveries = new DeliveryQueue(file, options.DefaultLanguage);
        Channels = new ChannelStore(file);
        Editors = new EditorDirectory(file);
        BroadcastMonitor = new BroadcastMonitor(file);
    }

    public IArticleStore Articles { get; }

    public ISourceStore Sources { get; }

    public ISearchIndex Search { get; }

    public IUpdateLog Updates { get; }

    public IDeliveryQueue Deliveries { get; }

    public IChannelStore Channels { get; }

    public IEditorDirectory Editors { get; }

    public IBroadcastMonitor BroadcastMonitor { get; }

    /// <summary>Compares what the file holds with what it says of itself. Reads all of it: seconds on a large archive.</summary>
    public async Task<IntegrityReport> CheckAsync(CancellationToken cancellationToken)
    {
        var report = await file.ReadAsync(IntegrityCheck.Run, cancellationToken);
        var index = await file.WriteAsync(IntegrityCheck.RunIndex, cancellationToken);
        return index is null ? report : report with { Problems = [.. report.Problems, index] };
    }

    public void Dispose()
    {
        ids.Dispose();
        file.Dispose();
    }
}
