using System.CommandLine;

namespace TribuneBot.Verbs;

/// <summary><c>import PATH…</c>: takes files into the archive.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, or folders whose files are read: captured pages, HTML pages, feeds, JSON lines. The kind is detected.",
            Arity = ArgumentArity.OneOrMore,
        };
        var announce = new Option<bool>("--announce") { Description = "Announce what is new and not older than Delivery:MaxAge; otherwise nothing is." };
        var json = new Option<bool>("--json") { Description = "Print one JSON document: counts, articles, teasers, problems." };
        var common = new CommonOptions();
        var command = new Command("import", """
            Takes articles into the archive.
            Example: import pages/*.txt --database tribune.db --json
            JSON lines look like {"url","title","text","published","language","topics"}.
            """) { paths, announce, json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            var files = FilesOf(parsed.GetRequiredValue(paths));
            using var storage = await Databases.OpenOrCreateAsync(settings, cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            IImportReport report = parsed.GetValue(json) ? new JsonImportReport(output) : new TextImportReport(output);
            var run = new ImportRun(settings, storage.Articles, TimeProvider.System, parsed.GetValue(announce));
            return await run.RunAsync(files, report, cancellationToken) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static List<string> FilesOf(string[] paths) =>
        [.. paths.SelectMany(FilesAt)];

    private static IEnumerable<string> FilesAt(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];
}
