using System.Text;

namespace TribuneBot.Tests.Ingest.JsonLines;

/// <summary>A stream that repeats one line for ever and counts what was read of it.</summary>
internal sealed class EndlessLines(string line) : Stream
{
    private readonly byte[] _line = Encoding.UTF8.GetBytes(line);

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var i = 0; i < count; i++)
            buffer[offset + i] = _line[(BytesRead + i) % _line.Length];
        BytesRead += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
