namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>The text of a document, in a buffer that may be longer.</summary>
internal readonly struct SourceText(char[] buffer, int length)
{
    public SourceText(string text)
        : this(text.ToCharArray(), text.Length)
    {
    }

    public int Length => length;

    public ReadOnlySpan<char> Span => new(buffer, 0, length);
}
