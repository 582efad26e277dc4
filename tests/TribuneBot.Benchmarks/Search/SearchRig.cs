using Microsoft.Data.Sqlite;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Topics;
using TribuneBot.Storage;
using TribuneBot.Storage.Upkeep;

namespace TribuneBot.Benchmarks.Search;

/// <summary>Both databases with a corpus of one size, made by the real preparing and storing, and kept between runs.</summary>
internal sealed class SearchRig : IDisposable
{
    /// <summary>A transaction while a corpus is made, which takes long enough.</summary>
    private const int Batch = 2_000;

    private static readonly IntakeOptions Quietly = new(Announce: false, TimeSpan.FromDays(1), CorpusArticles.TimeOf(10_000_000));

    private static readonly ArticlePreparer Preparer =
        new(new NewsroomProfile("Bench", "bench.example", TimeZoneInfo.Utc, "en"), TopicCatalog.Default);

    private SearchRig(string ours, string baseline)
    {
        OurPath = ours;
        BaselinePath = baseline;
        Storage = new TribuneStorage(new StorageOptions(ours), TimeProvider.System);
        Baseline = new BaselineDatabase(baseline);
    }

    public string OurPath { get; }

    public string BaselinePath { get; }

    public TribuneStorage Storage { get; }

    public BaselineDatabase Baseline { get; }

    public static async Task<SearchRig> OpenAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.Folder, $"{settings.Size}")).FullName;
        var ours = Path.Combine(folder, "tribune.db");
        var baseline = Path.Combine(folder, "baseline.db");
        await Task.WhenAll(
            MakeOnceAsync(baseline, path => Task.Run(() => FillBaseline(path, settings.Size), cancellationToken), cancellationToken),
            MakeOnceAsync(ours, path => Task.Run(() => FillOursAsync(path, settings.Size, cancellationToken), cancellationToken), cancellationToken));
        return new SearchRig(ours, baseline);
    }

    /// <summary>Two databases without an article in them.</summary>
    public static async Task<SearchRig> CreateAsync(string folder, CancellationToken cancellationToken)
    {
        var ours = Path.Combine(folder, "tribune.db");
        var baseline = Path.Combine(folder, "baseline.db");
        await FillOursAsync(ours, size: 0, cancellationToken);
        FillBaseline(baseline, size: 0);
        return new SearchRig(ours, baseline);
    }

    /// <summary>As <c>import</c> does: prepare, then TX1.</summary>
    /// <returns>How many were added.</returns>
    public Task<int> AddAsync(IEnumerable<ArticleDraft> drafts, CancellationToken cancellationToken) => AddAsync(Storage, drafts, cancellationToken);

    /// <returns>How many hits came, at most ten.</returns>
    public async Task<int> SearchAsync(string query, CancellationToken cancellationToken) =>
        (await Storage.Search.SearchAsync(new SearchRequest(query, Offset: 0, Limit: 10) { WithSnippets = false }, cancellationToken)).Hits.Count;

    public void Dispose()
    {
        Storage.Dispose();
        Baseline.Dispose();
    }

    private static async Task MakeOnceAsync(string path, Func<string, Task> fill, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            return;

        Console.WriteLine($"  making {path}");
        var unfinished = $"{path}.unfinished";
        await fill(unfinished);
        cancellationToken.ThrowIfCancellationRequested();
        SqliteConnection.ClearAllPools();
        File.Move(unfinished, path);
    }

    private static void FillBaseline(string path, int size)
    {
        using var database = File.Exists(path) ? new BaselineDatabase(path) : BaselineDatabase.Create(path);
        if (size > 0)
            database.MakeRoom();
        foreach (var batch in Missing(path, "a", size))
            database.Add(batch.Select(CorpusArticles.Make).ToList());
    }

    private static async Task FillOursAsync(string path, int size, CancellationToken cancellationToken)
    {
        await new DatabaseMigrator(new StorageOptions(path), TimeProvider.System).MigrateAsync(cancellationToken);
        using var storage = new TribuneStorage(new StorageOptions(path), TimeProvider.System);
        foreach (var batch in Missing(path, "Articles", size))
            await AddAsync(storage, batch.Select(CorpusArticles.Make), cancellationToken);
    }

    /// <summary>A corpus that was not finished goes on where it ended.</summary>
    private static IEnumerable<int[]> Missing(string path, string table, int size)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM {table}";
        var made = (int)(long)count.ExecuteScalar()!;
        return Enumerable.Range(made, Math.Max(0, size - made)).Chunk(Batch);
    }

    private static async Task<int> AddAsync(TribuneStorage storage, IEnumerable<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var prepared = Preparer.PrepareAll(drafts, Quietly.Now);
        return (await storage.Articles.StoreAsync(prepared, Quietly, check: null, cancellationToken)).Count;
    }
}
