using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TribuneBot.Simulator;

namespace TribuneBot.Benchmarks;

/// <summary>
/// From the start of the process to its first getUpdates, with an existing database; and the memory it then holds. Baseline: the same
/// program asked for its help, which is the runtime's own start and little else.
/// </summary>
internal sealed class StartupScenario : IScenario
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "TribuneBot.dll");

    public string Name => "startup";

    public string Description => "process start to first getUpdates, and resident memory";

    public async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tribunebot-startup-");
        await using var simulator = await SimulatorHost.StartAsync(SimulatorOptions.Demo(), cancellationToken);
        using var telegram = new SimulatorClient(simulator.Address);
        await WriteSettingsAsync(folder.FullName, simulator.Address, cancellationToken);

        var memory = new List<double>();
        Console.WriteLine("startup");
        await Pairs.CompareAsync(
            "start to first getUpdates", () => StartAsync(folder.FullName, telegram, memory, cancellationToken),
            "--help", () => HelpAsync(folder.FullName, cancellationToken), "ms");
        Console.WriteLine($"  resident memory after the first reply: median {Pairs.Median(memory):0} MB, at most {memory.Max():0} MB");
        folder.Delete(recursive: true);
    }

    private static async Task<double> StartAsync(string folder, SimulatorClient telegram, List<double> memory, CancellationToken cancellationToken)
    {
        var earlier = await telegram.CallsAsync(cancellationToken: cancellationToken);
        var before = earlier.Count == 0 ? 0 : earlier[^1].Sequence;
        var asked = await telegram.SendTextAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, "/help", cancellationToken: cancellationToken);
        var started = TimeProvider.System.GetUtcNow();
        using var process = Start(folder, "run");
        await telegram.WaitForMessageAsync(
            DemoWorld.EnglishReaderId, message => message.ByBot && message.MessageId > asked.MessageId, TimeSpan.FromMinutes(1), cancellationToken: cancellationToken);
        var polls = await telegram.CallsAsync("getUpdates", after: before, cancellationToken: cancellationToken);

        process.Refresh();
        memory.Add(process.WorkingSet64 / 1024.0 / 1024.0);
        using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(cancellationToken);
        return (polls[0].At - started).TotalMilliseconds;
    }

    private static async Task<double> HelpAsync(string folder, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Start(folder, "--help");
        await process.WaitForExitAsync(cancellationToken);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Process Start(string folder, string argument) =>
        Process.Start(new ProcessStartInfo("dotnet", [Program, argument]) { WorkingDirectory = folder, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("dotnet did not start");

    private static Task WriteSettingsAsync(string folder, Uri telegram, CancellationToken cancellationToken)
    {
        var settings = new
        {
            Telegram = new { DemoWorld.BotToken, BaseUrl = telegram.GetLeftPart(UriPartial.Authority) },
            Channels = new[] { new { Chat = DemoWorld.ChannelId.ToString(CultureInfo.InvariantCulture) } },
        };
        return File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), JsonSerializer.Serialize(settings), cancellationToken);
    }
}
