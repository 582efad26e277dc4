using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using TribuneBot.Core.Newsroom;
using TribuneBot.Ingest.Importing;

namespace TribuneBot.Ingest.JsonLines;

/// <summary>Streams articles from JSON lines in constant memory. A bad line is a problem of its own; the others go on.</summary>
internal sealed class JsonLinesReader(NewsroomProfile newsroom)
{
    /// <summary>A longer line is passed over without being held.</summary>
    private const int MaxLineBytes = 4 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public async IAsyncEnumerable<ImportItem> ReadAsync(
        PipeReader reader, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineCounter(MaxLineBytes);
        bool isLast;
        do
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            isLast = result.IsCompleted;
            while (lines.TryTake(ref buffer, isLast, out var line))
            {
                if (Read(line, lines, file) is { } item)
                    yield return item;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
        while (!isLast);
    }

    private ImportItem? Read(ReadOnlySequence<byte> line, LineCounter lines, string file)
    {
        if (lines.IsTooLong)
            return Problem(ImportFault.LineTooLong, lines, file, "4 MB");

        var bytes = line.ToArray().AsMemory();
        if (lines.Number == 1 && bytes.Span.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
            return null;

        var (draft, fault) = JsonLineReader.Read(bytes, newsroom.TimeZone);
        return draft is not null ? ImportItem.Of(draft)
            : fault.Length == 0 ? Problem(ImportFault.LineNotJson, lines, file)
            : Problem(ImportFault.LineField, lines, file, fault);
    }

    private static ImportItem Problem(ImportFault fault, LineCounter lines, string file, string detail = "") =>
        ImportItem.Failed(new ImportProblem(fault, file, lines.Number, detail));
}
