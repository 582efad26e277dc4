using TribuneBot.Hosting;
using TribuneBot.Simulator;

namespace TribuneBot.Demo;

/// <summary>Starts the three parts of the demo on free ports, with a database that is thrown away, and says what to try.</summary>
internal sealed class DemoRun(TextWriter output)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("tribunebot-demo-");
        try
        {
            await using var telegram = await SimulatorHost.StartAsync(SimulatorOptions.Demo(), cancellationToken);
            await using var newsroom = await SampleNewsroom.StartAsync(TimeProvider.System, cancellationToken);
            var settings = DemoSettings.Make(telegram.Address, newsroom, Path.Combine(folder.FullName, "demo.db"));
            await output.WriteLineAsync(DemoGuide.For(telegram.Address, newsroom.Address));
            await output.FlushAsync(cancellationToken);
            return await new BotHost(settings, LogLevel.Warning).RunAsync(cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
