using System.Buffers;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Reads a document type for the entities it declares; all else in it is passed over, and nothing it points to is fetched.</summary>
internal sealed class DocumentTypeReader(SourceText source, DeclaredEntities entities)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n>\"'");

    private int _at;

    /// <param name="start">Where <c>&lt;!DOCTYPE</c> stands.</param>
    /// <returns>Where the text after it starts; negative when it does not end.</returns>
    public int Read(int start)
    {
        _at = start + "<!DOCTYPE".Length;
        while (_at < source.Length)
        {
            var here = source.Span[_at];
            if (here == '>')
                return _at + 1;
            if (here is '"' or '\'')
            {
                entities.HasExternalPart = true;
                SkipQuoted();
            }
            else if (here == '[')
            {
                ReadDeclarations();
            }
            else
            {
                _at++;
            }
        }

        return -1;
    }

    private void ReadDeclarations()
    {
        while (_at < source.Length && source.Span[_at] != ']')
        {
            var rest = source.Span[_at..];
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
                SkipTo("-->");
            else if (rest.StartsWith("<!ENTITY", StringComparison.Ordinal))
                ReadEntity();
            else if (rest[0] is '"' or '\'')
                SkipQuoted();
            else
                _at++;
        }
    }

    private void ReadEntity()
    {
        _at += "<!ENTITY".Length;
        SkipSpace();
        var rest = source.Span[_at..];
        var length = rest.IndexOfAny(NameEnds);
        if (length <= 0)
            return;

        var name = rest[..length].ToString();
        _at += length;
        SkipSpace();
        if (_at >= source.Length || source.Span[_at] is not ('"' or '\''))
            return;

        var start = _at + 1;
        SkipQuoted();
        if (_at > start)
            entities.Declare(name, source.Span[start..(_at - 1)]);
    }

    private void SkipQuoted()
    {
        var length = source.Span[(_at + 1)..].IndexOf(source.Span[_at]);
        _at = length < 0 ? source.Length : _at + length + 2;
    }

    private void SkipTo(string mark)
    {
        var length = source.Span[_at..].IndexOf(mark);
        _at = length < 0 ? source.Length : _at + length + mark.Length;
    }

    private void SkipSpace()
    {
        while (_at < source.Length && char.IsWhiteSpace(source.Span[_at]))
            _at++;
    }
}
