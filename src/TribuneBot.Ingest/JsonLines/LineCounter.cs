using System.Buffers;

namespace TribuneBot.Ingest.JsonLines;

/// <summary>Cuts a stream of bytes into numbered lines; of a line that is too long it keeps nothing but the fact.</summary>
internal sealed class LineCounter(int maxBytes)
{
    private bool _isSkipping;

    /// <summary>Of the line taken last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line taken last was longer than allowed; its bytes are then empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Takes the next whole line off the buffer; the last one needs no line end.</summary>
    public bool TryTake(ref ReadOnlySequence<byte> buffer, bool isLast, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            Finish(buffer.Slice(0, end), out line);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        if (isLast && (buffer.Length > 0 || _isSkipping))
        {
            Finish(buffer, out line);
            buffer = buffer.Slice(buffer.End);
            return true;
        }

        if (buffer.Length > maxBytes)
        {
            _isSkipping = true;
            buffer = buffer.Slice(buffer.End);
        }

        return false;
    }

    private void Finish(ReadOnlySequence<byte> whole, out ReadOnlySequence<byte> line)
    {
        Number++;
        IsTooLong = _isSkipping || whole.Length > maxBytes;
        line = IsTooLong ? default : whole;
        _isSkipping = false;
    }
}
