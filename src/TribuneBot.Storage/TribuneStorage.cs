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

namespace TribuneBot.Storage;

/// <summary>
/// Core's ports over one SQLite file, which <see cref="Upkeep.DatabaseMigrator"/> has made. One instance a process: it queues the writers.
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

    public void Dispose()
    {
        ids.Dispose();
        file.Dispose();
    }
}
