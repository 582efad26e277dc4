using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Push;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

/// <summary>A real file in a folder of its own: an in-memory database shares one connection and hides locking.</summary>
public sealed class SqliteWorld : StorageWorld
{
    private readonly TemporaryFolder _folder = new();
    private readonly TribuneStorage _storage;

    private SqliteWorld(Action<SqliteConnection>? writerOpened, long mostLogBytes)
    {
        Options = new StorageOptions(_folder.File("tribune.db")) { WriterOpened = writerOpened, MostLogBytes = mostLogBytes };
        _storage = new TribuneStorage(Options, Clock);
    }

    public StorageOptions Options { get; }

    public TribuneStorage Storage => _storage;

    public override IArticleStore Articles => _storage.Articles;

    public override ISourceStore Sources => _storage.Sources;

    public override IPublishLog PublishLog => _storage.PublishLog;

    public override IHubLeases HubLeases => _storage.HubLeases;

    public override ISearchIndex Search => _storage.Search;

    public override IRelatedStories Related => _storage.Related;

    public override IFrontPage FrontPage => _storage.FrontPage;

    public override IVocabulary Vocabulary => _storage.Vocabulary;

    public override IUpdateLog Updates => _storage.Updates;

    public override IDeliveryQueue Deliveries => _storage.Deliveries;

    public override IDoubtBook Doubts => _storage.Doubts;

    public override IDigestBook Digests => _storage.Digests;

    public override INoticeBoard Notices => _storage.Notices;

    public override IKnownFiles KnownFiles => _storage.KnownFiles;

    public override IPacerMemory PacerMemory => _storage.PacerMemory;

    public override IChannelStore Channels => _storage.Channels;

    public override IEditorDirectory Editors => _storage.Editors;

    public override IBroadcastMonitor BroadcastMonitor => _storage.BroadcastMonitor;

    /// <param name="writerOpened">Shown every connection that is opened for writing.</param>
    /// <param name="mostLogBytes">How large the write-ahead log may grow.</param>
    public static SqliteWorld Open(Action<SqliteConnection>? writerOpened = null, long mostLogBytes = 64 * 1024 * 1024)
    {
        var world = new SqliteWorld(writerOpened, mostLogBytes);
        EmptyDatabase.CopyTo(world.Options.DatabasePath);
        return world;
    }

    /// <summary>Asks the file directly, for what no port tells.</summary>
    public List<string> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Options.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
            lines.Add(rows.GetString(rows.FieldCount - 1));
        return lines;
    }

    public void Execute(string sql) => Query(sql);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _storage.Dispose();
        _folder.Dispose();
    }
}
