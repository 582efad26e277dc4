using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;
using TribuneBot.Storage.Newsroom;
using TribuneBot.Storage.Push;
using TribuneBot.Storage.Readers;
using TribuneBot.Storage.Search;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Storage;

/// <summary>
/// Core's ports over one SQLite file, which <see cref="DatabaseMigrator"/> has made. One instance a process: it queues the writers.
/// </summary>
public sealed class TribuneStorage : IDisposable
{
    private readonly TribuneFile _file;
    private readonly RowIdSources _ids;
    private readonly ArchiveSearch _search;

    public TribuneStorage(StorageOptions options, TimeProvider clock)
    {
        _file = new TribuneFile(options, clock);
        _ids = new RowIdSources(_file);
        Articles = new ArticleStore(_file);
        Sources = new SourceStore(_file);
        PublishLog = new PublishLog(_file);
        HubLeases = new HubLeases(_file);
        Vocabulary = new Vocabulary(_file);
        _search = new ArchiveSearch(_file, options, Vocabulary);
        Search = _search;
        Related = new RelatedStories(_file);
        FrontPage = new FrontPage(_file);
        IndexRenewal = new IndexRenewal(_file);
        Updates = new UpdateLog(_file, _ids);
        Deliveries = new DeliveryQueue(_file, options);
        Doubts = new DoubtBook(_file);
        Digests = new DigestBook(_file);
        Notices = new NoticeBoard(_file);
        KnownFiles = new KnownFiles(_file);
        PacerMemory = new PacerMemory(_file);
        Channels = new ChannelStore(_file);
        Editors = new EditorDirectory(_file);
        BroadcastMonitor = new BroadcastMonitor(_file);
    }

    public IArticleStore Articles { get; }

    public ISourceStore Sources { get; }

    public IPublishLog PublishLog { get; }

    public IHubLeases HubLeases { get; }

    public ISearchIndex Search { get; }

    public IRelatedStories Related { get; }

    public IFrontPage FrontPage { get; }

    public IVocabulary Vocabulary { get; }

    public IndexRenewal IndexRenewal { get; }

    public IUpdateLog Updates { get; }

    public IDeliveryQueue Deliveries { get; }

    public IDoubtBook Doubts { get; }

    public IDigestBook Digests { get; }

    public INoticeBoard Notices { get; }

    public IKnownFiles KnownFiles { get; }

    public IPacerMemory PacerMemory { get; }

    public IChannelStore Channels { get; }

    public IEditorDirectory Editors { get; }

    public IBroadcastMonitor BroadcastMonitor { get; }

    /// <summary>Compares what the file holds with what it says of itself. Reads all of it: seconds on a large archive.</summary>
    public async Task<IntegrityReport> CheckAsync(CancellationToken cancellationToken)
    {
        var report = await _file.ReadAsync(IntegrityCheck.Run, cancellationToken);
        var index = await _file.WriteAsync(IntegrityCheck.RunIndex, cancellationToken);
        return index is null ? report : report with { Problems = [.. report.Problems, index] };
    }

    /// <summary>How the delivery queue stands.</summary>
    public Task<QueueReport> QueueAsync(CancellationToken cancellationToken) =>
        _file.ReadAsync(session => QueueReports.Read(session, _file.Now), cancellationToken);

    /// <summary>Whether the database's place is at fault (rights, free space, another process's lock), and not this program.</summary>
    public static bool IsFileTrouble(Exception exception) =>
        exception.GetBaseException() is SqliteException trouble && FileTrouble.IsIt(trouble);

    public void Dispose()
    {
        _search.Dispose();
        _ids.Dispose();
        _file.Dispose();
    }
}
