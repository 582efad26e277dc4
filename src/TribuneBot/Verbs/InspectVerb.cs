using System.CommandLine;
using System.Text.Json;
using TribuneBot.Configuration;
using TribuneBot.Ingest.Inspection;

namespace TribuneBot.Verbs;

/// <summary><c>inspect page|feed FILE</c>: shows what would be stored, and stores nothing.</summary>
internal static class InspectVerb
{
    private static readonly JsonSerializerOptions Readable = new(Json.Options) { WriteIndented = true };

    public static Command Create() => new("inspect", """
        Shows what would be stored of a file, and stores nothing.
        Example: inspect feed feed.xml --url https://tribune.example/rss --json
        """)
    {
        Create("page", """
            An article page: HTML, or captured as text.
            Example: inspect page page.html --url https://tribune.example/story
            Many at once: inspect page --batch list.jsonl
            """, (bytes, url, type, settings) => PageInspector.Inspect(bytes, url, type, settings.Newsroom)),
        Create("feed", """
            A feed: RSS, Atom, JSON Feed or a sitemap.
            Example: inspect feed feed.xml --json
            Many at once: inspect feed --batch list.jsonl
            """, (bytes, url, type, _) => FeedInspector.Inspect(bytes, url, type)),
    };

    private static Command Create<T>(string name, string description, Func<byte[], string?, string?, Settings, Inspected<T>> inspect)
        where T : class
    {
        var file = new Argument<string?>("FILE") { Description = "The file to look at.", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch")
        {
            Description = "Look at many files: a list of lines {\"file\",\"url\",\"contentType\"}. Prints one line of JSON for each.",
            HelpName = "LIST",
        };
        var url = new Option<string?>("--url") { Description = "The address it came from; relative addresses are relative to it.", HelpName = "U" };
        url.Validators.Add(written =>
        {
            if (written.GetValueOrDefault<string?>() is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                written.AddError("--url must be an http or https address.");
        });
        var type = new Option<string?>("--content-type") { Description = "What the server said of it, e.g. \"text/html; charset=windows-1251\".", HelpName = "T" };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON; otherwise the same, indented." };
        var common = new CommonOptions();
        var command = new Command(name, description) { file, url, type, json, batch };
        common.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if ((parsed.GetValue(file) is null) == (parsed.GetValue(batch) is null))
                parsed.AddError("Name either a FILE or a --batch LIST.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = common.Read(parsed, speaksToTelegram: false);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(batch) is { } list)
            {
                await new InspectBatch<T>(list, (document, from, said) => inspect(document, from, said, settings)).RunAsync(output, cancellationToken);
                return ExitCode.Done;
            }

            var path = parsed.GetRequiredValue(file)!;
            var bytes = await ReadAsync(path, cancellationToken);
            var inspected = inspect(bytes, parsed.GetValue(url), parsed.GetValue(type), settings);
            if (inspected.Result is null)
                throw new VerbException($"{path}: {inspected.Error}");

            var options = parsed.GetValue(json) ? Json.Options : Readable;
            await output.WriteLineAsync(JsonSerializer.Serialize(inspected.Result, options));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be read: check that the file exists and its rights.");
        }
    }
}
