namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>
/// Reads XML as it is met: what is well-formed is read as XML 1.0 says, what is not is read as it was meant and flagged. Linear in the document's size;
/// depth, declarations, attributes and entities are bounded; nothing outside the document is read.
/// </summary>
internal sealed class TolerantXml
{
    private readonly SourceText _source;
    private readonly TreeBuilder _tree;
    private readonly ReferenceResolver _references = new();
    private readonly TagReader _tags;
    private readonly DocumentTypeReader _documentTypes;
    private readonly ForwardSearch _commentEnds;
    private readonly ForwardSearch _sectionEnds;
    private readonly ForwardSearch _instructionEnds;
    private bool _hasDocumentType;
    private int _at;

    private TolerantXml(SourceText source)
    {
        _source = source;
        _tree = new TreeBuilder(source);
        _tags = new TagReader(source, _references);
        _documentTypes = new DocumentTypeReader(source, _references.Entities);
        _commentEnds = new ForwardSearch(source, "-->");
        _sectionEnds = new ForwardSearch(source, "]]>");
        _instructionEnds = new ForwardSearch(source, "?>");
    }

    /// <param name="text">The decoded document; its XML declaration is not heard.</param>
    public static XmlReading Read(SourceText text)
    {
        var (source, hasForbidden) = XmlCharacters.Clean(text);
        var reader = new TolerantXml(source);
        reader._tree.IsSalvaged = hasForbidden;
        reader.ReadAll();
        return reader._tree.Finish();
    }

    private void ReadAll()
    {
        while (_at < _source.Length)
        {
            var length = _source.Span[_at..].IndexOf('<');
            if (length != 0)
                TakeText(_at..(length < 0 ? _source.Length : _at + length));
            else
                TakeMarkup();
        }
    }

    private void TakeText(Range range)
    {
        var text = _source.Span[range];
        _at += text.Length;
        if (!_tree.IsOpen)
            _tree.IsSalvaged |= text.ContainsAnyExcept(" \t\r\n");
        else if (text.IsWhiteSpace())
            _tree.AddText(range);
        else
            TakeWords(range);
    }

    private void TakeWords(Range range)
    {
        var text = _source.Piece(range);
        _tree.IsSalvaged |= text.IndexOf("]]>") >= 0;
        if (!text.Contains('&'))
            _tree.AddText(range);
        else if (_references.Entities.Any)
            _tree.AddText(_references.Resolve(text));
        else
            _tree.AddText(range.Start..(range.Start.Value + _references.ResolveInPlace(text)));

        _tree.IsSalvaged |= _references.TakeFault();
    }

    private void TakeMarkup()
    {
        var next = _at + 1 < _source.Length ? _source.Span[_at + 1] : ' ';
        if (next == '/')
            TakeEndTag();
        else if (next == '!')
            TakeDeclaration();
        else if (next == '?')
            TakeInstruction();
        else if (char.IsLetter(next) || next is '_' or ':')
            TakeStartTag();
        else
            TakeAsText();
    }

    /// <summary>A "less than" that starts nothing is text.</summary>
    private void TakeAsText()
    {
        _tree.IsSalvaged = true;
        if (_tree.IsOpen)
            _tree.AddText(_at..(_at + 1));
        _at++;
    }

    private void TakeStartTag()
    {
        var (name, end) = _tags.Read(_at + 1);
        _at = end;
        if (_tags.IsCut)
        {
            _tree.IsSalvaged = true;
            return;
        }

        _tree.PrepareFor(name);
        foreach (var (attribute, value) in _tags.Attributes)
        {
            if (attribute.Prefix == "xmlns" || attribute.Written == "xmlns")
                Declare(attribute, value);
        }

        if (_tree.Depth == 0 && name.Local == "rss" && name.Prefix.Length == 0)
            _tree.Scopes.RootIsRss();

        var (vocabulary, isDeclared) = _tree.Scopes.OfElement(name);
        _tree.IsSalvaged |= _tags.HasFault || !isDeclared;
        _tree.Open(name, vocabulary, Attributes(), _tags.IsEmpty);
    }

    private void Declare(QualifiedName attribute, string address)
    {
        var prefix = attribute.Prefix.Length == 0 ? "" : attribute.Written["xmlns:".Length..];
        _tree.IsSalvaged |= prefix.Length > 0 && address.Length == 0;
        _tree.Scopes.Declare(prefix, address, _tree.Depth);
    }

    private XmlAttribute[] Attributes()
    {
        if (_tags.Attributes.Count == 0)
            return [];

        var attributes = new XmlAttribute[_tags.Attributes.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var (name, value) = _tags.Attributes[i];
            var (vocabulary, isDeclared) = name.Prefix == "xmlns" ? (Vocabulary.Other, true) : _tree.Scopes.OfAttribute(name);
            _tree.IsSalvaged |= !isDeclared;
            attributes[i] = new XmlAttribute(vocabulary, name.Local, value);
        }

        return attributes;
    }

    private void TakeEndTag()
    {
        var start = _at + 2;
        var length = _source.Span[start..].IndexOfAny('<', '>');
        var end = length < 0 ? _source.Length : start + length;
        var isClosed = length >= 0 && _source.Span[end] == '>';
        _at = isClosed ? end + 1 : end;
        _tree.IsSalvaged |= !isClosed;
        _tree.Close(_source.Span[start..end].TrimEnd(" \t\r\n"));
    }

    private void TakeDeclaration()
    {
        var rest = _source.Span[_at..];
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            TakeComment();
        else if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
            TakeSection();
        else
            TakeDocumentType(rest);
    }

    private void TakeComment()
    {
        var start = _at + "<!--".Length;
        var end = _commentEnds.Find(start);
        _tree.IsSalvaged |= end < 0 || _source.Span[start..(end + 1)].IndexOf("--") >= 0;
        _at = end >= 0 ? end + "-->".Length : PastNext('>', start);
    }

    /// <summary>A section that does not end goes to the next end tag.</summary>
    private void TakeSection()
    {
        var start = _at + "<![CDATA[".Length;
        var end = _sectionEnds.Find(start);
        _tree.IsSalvaged |= end < 0 || !_tree.IsOpen;
        _at = end < 0 ? _source.Length : end + "]]>".Length;
        if (end < 0 && _source.Span[start..].IndexOf("</") is >= 0 and var length)
            _at = end = start + length;

        if (_tree.IsOpen && start < _at)
            _tree.AddText(start..(end < 0 ? _source.Length : end));
    }

    private void TakeDocumentType(ReadOnlySpan<char> rest)
    {
        // A second one is a fault, and a document may not make us read it to its end over and over.
        var isDocumentType = !_hasDocumentType && rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        var end = isDocumentType ? _documentTypes.Read(_at) : -1;
        _hasDocumentType |= isDocumentType;
        _tree.IsSalvaged |= end < 0 || _tree.IsOpen || !rest.StartsWith("<!DOCTYPE", StringComparison.Ordinal);
        _at = end >= 0 ? end : PastNext('>', _at);
    }

    private void TakeInstruction()
    {
        var isXmlDeclaration = _source.Span[_at..].StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && _at + 5 < _source.Length && char.IsWhiteSpace(_source.Span[_at + 5]);
        var end = _instructionEnds.Find(_at);
        _tree.IsSalvaged |= end < 0 || (isXmlDeclaration && _at > 0);
        _at = end >= 0 ? end + "?>".Length : PastNext('>', _at);
    }

    private int PastNext(char mark, int start)
    {
        var length = _source.Span[start..].IndexOf(mark);
        return length < 0 ? _source.Length : start + length + 1;
    }
}
