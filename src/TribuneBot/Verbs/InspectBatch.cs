using System.Text.Json;
using System.Text.Json.Nodes;
using TribuneBot.Ingest.Inspection;

namespace TribuneBot.Verbs;

/// <summary>
/// <c>inspect … --batch LIST.jsonl</c>: one line of JSON for each line of the list, in its order, as soon as it is known. A document that cannot be shown
/// is a line with an <c>error</c>, and the next one follows.
/// </summary>
internal sealed class InspectBatch<T>(string list, Func<byte[], string?, string?, Inspected<T>> inspect)
    where T : class
{
    /// <exception cref="VerbException">The list itself cannot be read.</exception>
    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var line in await LinesAsync(cancellationToken))
            await output.WriteLineAsync((await InspectAsync(line, cancellationToken)).ToJsonString(Json.Options));
    }

    private async Task<IEnumerable<string>> LinesAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await File.ReadAllLinesAsync(list, cancellationToken)).Where(line => !string.IsNullOrWhiteSpace(line));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{list} cannot be read: check that the file exists and its rights.");
        }
    }

    private async Task<JsonObject> InspectAsync(string line, CancellationToken cancellationToken)
    {
        if (JsonLine.Parse(line) is not { } item)
            return Failure(null, "The line is not a JSON object.");
        if (JsonLine.Text(item, "file") is not { } file)
            return Failure(null, "The line names no \"file\".");

        try
        {
            var bytes = await File.ReadAllBytesAsync(Locate(file), cancellationToken);
            var inspected = inspect(bytes, JsonLine.Text(item, "url"), JsonLine.Text(item, "contentType"));
            return inspected.Result is { } result ? Success(file, result) : Failure(file, inspected.Error ?? "Nothing was found.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure(file, "The file cannot be read.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A document that trips a bug in a reader must not cost the others of the list.
            return Failure(file, $"The document could not be read ({exception.GetType().Name}).");
        }
    }

    /// <summary>A relative path is one from the working directory or, where nothing stands there, from the list's own folder.</summary>
    private string Locate(string file) =>
        File.Exists(file) ? file : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list)) ?? "", file);

    private static JsonObject Failure(string? file, string error) => new() { ["file"] = file, ["error"] = error };

    private static JsonObject Success(string file, T result)
    {
        var shown = JsonSerializer.SerializeToNode(result, Json.Options)?.AsObject() ?? [];
        shown.Insert(0, "file", file);
        return shown;
    }
}
