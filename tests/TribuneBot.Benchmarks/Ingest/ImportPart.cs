using System.Text.Json;
using TribuneBot.Verbs;

namespace TribuneBot.Benchmarks.Ingest;

/// <summary>Ten files of 10,000 articles one after another into one database: the last against the first.</summary>
internal sealed class ImportPart : IIngestPart
{
    private const int Articles = 100_000;
    private const int Files = 10;

    public string Name => "import";

    public string Question => "100,000 articles imported: does the rate fall as the archive grows?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tribunebot-ingest-").FullName;
        var database = Path.Combine(folder, "growing.db");
        var rates = new List<double>();
        foreach (var (number, chunk) in new ArticleGenerator(seed: 1).Take(Articles).Chunk(Articles / Files).Index())
        {
            var file = Path.Combine(folder, "part.jsonl");
            await File.WriteAllLinesAsync(file, chunk.Select(article => JsonSerializer.Serialize(article)), cancellationToken);
            rates.Add(await RateAsync(database, file, chunk.Length));
            Console.WriteLine($"  {(number + 1) * chunk.Length:N0}: {rates[^1]:0} articles/s");
        }

        Console.WriteLine($"  ratio last two / first two tenths: {(rates[^1] + rates[^2]) / (rates[0] + rates[1]):0.00}");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double> RateAsync(string database, string file, int count)
    {
        var output = Console.Out;
        var started = TimeProvider.System.GetTimestamp();
        Console.SetOut(TextWriter.Null);
        var code = await CommandLine.RunAsync(["import", file, "--database", database]);
        Console.SetOut(output);
        return code == ExitCode.Done
            ? count / TimeProvider.System.GetElapsedTime(started).TotalSeconds
            : throw new InvalidOperationException($"import ended with {code}");
    }
}
