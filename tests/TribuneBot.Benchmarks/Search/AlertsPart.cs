using System.Diagnostics;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Core.Topics;

namespace TribuneBot.Benchmarks.Search;

/// <summary>One new article against all alerts at once; the baseline asks them one by one.</summary>
internal sealed class AlertsPart : ISearchPart
{
    private const int Articles = 200;
    private const int WarmUp = 20;
    private const int AskedOneByOne = 3;

    /// <summary>Numbers of articles that are in no sample.</summary>
    private const int FirstNews = 5_000_000;

    private static readonly ArticlePreparer Preparer =
        new(new NewsroomProfile("Benchmark", "benchmark.example", TimeZoneInfo.Utc, "en"), TopicCatalog.Default);

    public string Name => "alerts";

    public string Question => "one new article, from its text to the alerts it meets; 1,000 and 100,000 alerts of the mixed load";

    public Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        var sample = new TermSample();
        for (var number = 0; number < TermSample.Stories; number++)
            sample.Add(Make(number).Words);

        var news = Enumerable.Range(FirstNews, WarmUp + Articles).Select(Make).ToList();
        foreach (var count in new[] { 1_000, 100_000 })
            Measure(count, sample, news, cancellationToken);
        return Task.CompletedTask;
    }

    private static void Measure(int count, TermSample sample, List<PreparedArticle> news, CancellationToken cancellationToken)
    {
        var texts = Queries.Mixed(count).Select(query => query.Text).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var loading = Stopwatch.StartNew();
        var engine = new AlertEngine(sample, TimeZoneInfo.Utc);
        for (var id = 0; id < texts.Count; id++)
            engine.Set(id, texts[id]);
        loading.Stop();
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(
            $"  {count:N0} alerts, {engine.Queries:N0} different: taken in {loading.Elapsed.TotalMilliseconds:N0} ms, {bytes / 1048576.0:0.0} MiB, {bytes / count:N0} bytes each");

        var times = new List<double>();
        var cpu = TimeSpan.Zero;
        long matches = 0;
        foreach (var (index, article) in news.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var used = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.GetTimestamp();
            var found = engine.Match(IndexedWordsMaker.Make(article.Content), article.Content.SortTime, article.Content.SortTime).Count;
            if (index < WarmUp)
                continue;

            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
            cpu += Environment.CpuUsage.TotalTime - used;
            matches += found;
        }

        times.Sort();
        Console.WriteLine(
            $"    at once: median {Pairs.Median(times):0.000} ms, p99 {times[times.Count * 99 / 100]:0.000} ms, processor {cpu.TotalMilliseconds / times.Count:0.000} ms each, {(double)matches / times.Count:N1} alerts met");
        AskOneByOne(texts, engine, news, cancellationToken);
    }

    private static void AskOneByOne(List<string> texts, AlertEngine engine, List<PreparedArticle> news, CancellationToken cancellationToken)
    {
        var queries = texts.ConvertAll(SearchQuery.Parse);
        var times = new List<double>();
        foreach (var article in news.Take(AskedOneByOne))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var watch = Stopwatch.GetTimestamp();
            var time = article.Content.SortTime;
            var met = queries.Count(query => QueryMatch.IsMet(article.Words, query) && query.Period.Contains(time, time, TimeZoneInfo.Utc));
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
            if (met != engine.Match(article.Words, time, time).Count)
                throw new InvalidOperationException("The alerts found at once are not those found one by one.");
        }

        Console.WriteLine($"    one by one: median {Pairs.Median(times):0.0} ms");
    }

    private static PreparedArticle Make(int number) => Preparer.Prepare(CorpusArticles.Make(number), CorpusArticles.TimeOf(number))[0];
}
