using System.CommandLine;
using TribuneBot.Core.Articles;

namespace TribuneBot.Verbs.Sources;

/// <summary><c>sources pause|resume|remove SOURCE</c>.</summary>
internal static class SourceStateVerb
{
    public static Command Pause() => Create(
        "pause",
        """
        Stops asking a source until it is resumed, over restarts too.
        Example: sources pause 3
        """,
        async (sources, source, cancellationToken) =>
        {
            await sources.PauseAsync(source.Id, cancellationToken);
            return "Paused";
        });

    public static Command Resume() => Create(
        "resume",
        """
        Asks a paused source again, at once.
        Example: sources resume 3
        """,
        async (sources, source, cancellationToken) =>
        {
            await sources.ResumeAsync(source.Id, TimeProvider.System.GetUtcNow(), cancellationToken);
            var isStillPaused = (await sources.ListAsync(cancellationToken)).First(known => known.Id == source.Id).IsPaused;
            return isStillPaused ? throw new VerbException($"{source.Settings.Name} is gone from the settings file: put it back there, or remove and add it.") : "Resumed";
        });

    public static Command Remove() => Create(
        "remove",
        """
        Forgets a source. Its articles stay in the archive.
        Example: sources remove https://tribune.example/rss
        """,
        async (sources, source, cancellationToken) => await sources.RemoveAsync(source.Id, cancellationToken)
            ? "Removed"
            : throw new VerbException($"{source.Settings.Name} stands in the settings file: take it out there and restart; until then it can be paused."));

    private static Command Create(string verb, string description, Func<ISourceStore, Source, CancellationToken, Task<string>> change)
    {
        var name = new Argument<string>("SOURCE") { Description = "Its number, address or name, as \"sources list\" shows them." };
        var common = new CommonOptions();
        var command = new Command(verb, description) { name };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            using var storage = await Databases.OpenAsync(settings, cancellationToken);
            var source = await SourceNames.FindAsync(storage.Sources, parsed.GetRequiredValue(name), cancellationToken);
            var done = await change(storage.Sources, source, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{done}: {source.Settings.Name}, {source.Settings.Url}.");
            return ExitCode.Done;
        });
        return command;
    }
}
