namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>
/// The text of a document, in a buffer that may be longer. Elements hold pieces of it, and references are resolved where they stand: most of a feed
/// is text that is looked at once.
/// </summary>
internal readonly struct SourceText(char[] buffer, int length)
{
    public SourceText(string text)
        : this(text.ToCharArray(), text.Length)
    {
    }

    public int Length => length;

    public ReadOnlySpan<char> Span => new(buffer, 0, length);

    /// <summary>A piece that may be written over, once nobody reads it again.</summary>
    public Span<char> Piece(Range range) => buffer.AsSpan(0, length)[range];

    public ReadOnlyMemory<char> Memory(Range range) => new ReadOnlyMemory<char>(buffer, 0, length)[range];
}
