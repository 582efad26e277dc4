using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Decoding;
using TribuneBot.Ingest.Feeds;
using TribuneBot.Ingest.JsonLines;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Ingest.Importing;

/// <summary>
/// Reads files to import: a captured page, an HTML page, a feed, or JSON lines; the kind is detected. Bad input is a problem among the items,
/// never an exception. JSON lines are streamed in constant memory; the other kinds are read whole, up to 16 MB.
/// </summary>
public sealed class ImportReader(NewsroomProfile newsroom)
{
    private const int MaxDocumentBytes = 16 * 1024 * 1024;

    /// <summary>The kind shows within this many bytes.</summary>
    private const int DetectionWindow = 64 * 1024;

    private readonly JsonLinesReader _jsonLines = new(newsroom);

    /// <summary>Reads a file; one that cannot be opened or read is a problem.</summary>
    /// <param name="position">Told how many bytes of the file were taken in, before each item; null where nobody watches.</param>
    public async IAsyncEnumerable<ImportItem> ReadFileAsync(
        string path, Action<long>? position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, fault) = Open(path);
        if (stream is null)
        {
            yield return ImportItem.Failed(new ImportProblem(ImportFault.Unreadable, path, Detail: fault));
            yield break;
        }

        await using (stream)
        {
            await foreach (var item in ReadAsync(stream, path, cancellationToken))
            {
                position?.Invoke(stream.Position);
                yield return item;
            }
        }
    }

    /// <param name="name">What the stream is called in problems; its ending is heard where the content leaves the kind open.</param>
    /// <exception cref="IOException">The stream broke while it was read.</exception>
    public async IAsyncEnumerable<ImportItem> ReadAsync(
        Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        var start = await reader.ReadAtLeastAsync(DetectionWindow, cancellationToken);
        var isJsonLines = IsJsonLines(start.Buffer.FirstSpan, name);
        reader.AdvanceTo(start.Buffer.Start);

        var items = isJsonLines ? _jsonLines.ReadAsync(reader, name, cancellationToken) : ReadDocumentAsync(reader, name, cancellationToken);
        await foreach (var item in items)
            yield return item;

        await reader.CompleteAsync();
    }

    private static (FileStream? Stream, string Fault) Open(string path)
    {
        try
        {
            var options = new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan };
            return (new FileStream(path, options), "");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "there is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, Directory.Exists(path) ? "it is a folder." : "permission is denied.");
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            return (null, fault.Message);
        }
    }

    /// <summary>The first line may be the bad one: then the name tells.</summary>
    private static bool IsJsonLines(ReadOnlySpan<byte> bytes, string name)
    {
        var at = bytes.IndexOfAnyExcept("\uFEFF \t\r\n"u8);
        return at >= 0 && !JsonFeedMark.Stands(bytes[at..]) && (bytes[at] == '{' || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase));
    }

    private async IAsyncEnumerable<ImportItem> ReadDocumentAsync(
        PipeReader reader, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var result = await reader.ReadAtLeastAsync(MaxDocumentBytes + 1, cancellationToken);
        var bytes = System.Buffers.BuffersExtensions.ToArray(result.Buffer);
        reader.AdvanceTo(result.Buffer.End);
        foreach (var item in ReadDocument(bytes, name))
            yield return item;
    }

    private IEnumerable<ImportItem> ReadDocument(byte[] bytes, string name)
    {
        if (Refusal(bytes, name) is { } problem)
            return [ImportItem.Failed(problem)];

        var text = DocumentText.Decode(bytes, contentType: null);
        return ContentKindDetector.Detect(text, name) switch
        {
            ContentKind.CapturedPage => [Page(CapturedPageReader.Read(text, newsroom), name)],
            ContentKind.HtmlPage => [Page(HtmlPageReader.Read(text, address: null, newsroom), name)],
            ContentKind.Feed => Feed(FeedReader.Read(text, address: null), name),
            ContentKind.JsonLines => Feed(FeedReader.Read(text, address: null), name),
            _ => [ImportItem.Failed(new ImportProblem(ImportFault.UnknownKind, name))],
        };
    }

    private IEnumerable<ImportItem> Feed(FeedReading reading, string name) => reading is FeedReading.Read { Document: var feed }
        ? new EntryDrafts(newsroom, newsroom.TimeZone, settings: null).OldestFirst(feed).Select(ImportItem.Of)
        : [ImportItem.Failed(new ImportProblem(ImportFault.BadFeed, name, Detail: ((FeedReading.NotAFeed)reading).Reason))];

    private static ImportProblem? Refusal(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > MaxDocumentBytes)
            return new ImportProblem(ImportFault.TooLarge, name, Detail: "16 MB");
        if (bytes.IndexOfAnyExcept("\uFEFF \t\r\n"u8) < 0)
            return new ImportProblem(ImportFault.Empty, name);

        return BinaryContent.Detect(bytes) ? new ImportProblem(ImportFault.Binary, name) : null;
    }

    private ImportItem Page(PageDocument? page, string name) => page is null
        ? ImportItem.Failed(new ImportProblem(ImportFault.NoArticle, name))
        : ImportItem.Of(page.ToDraft(newsroom));
}
