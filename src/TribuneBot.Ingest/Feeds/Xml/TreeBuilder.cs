using System.Text;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>
/// Makes elements of tags and text as they come, and mends what does not fit: end tags that are missing, too many or in the wrong case.
/// </summary>
internal sealed class TreeBuilder(SourceText source)
{
    /// <summary>Deeper elements, and the text in them, are passed over.</summary>
    private const int MaxDepth = 96;

    private readonly FeedElement _document = new(Vocabulary.None, "", []);
    private readonly List<(FeedElement Element, QualifiedName Name)> _open = [];
    private readonly StringBuilder _long = new();
    private Range _text;
    private string? _single;
    private bool _hasText;
    private int _passedOver;
    private int _roots;

    public NamespaceScopes Scopes { get; } = new();

    public bool IsSalvaged { get; set; }

    /// <summary>How many elements are open; the next one's declarations are made at this depth.</summary>
    public int Depth => _open.Count;

    public bool IsOpen => _open.Count > 0;

    private FeedElement Top => _open.Count > 0 ? _open[^1].Element : _document;

    /// <summary>Adds a piece of the source as it stands.</summary>
    public void AddText(Range text)
    {
        if (_passedOver > 0)
            return;

        if (!_hasText)
            (_text, _hasText) = (text, true);
        else
            Lengthen(source.Span[text]);
    }

    /// <summary>Adds text that stands for a piece of the source.</summary>
    public void AddText(string text)
    {
        if (_passedOver > 0)
            return;

        if (!_hasText)
            (_single, _hasText) = (text, true);
        else
            Lengthen(text);
    }

    /// <summary>Closes what cannot hold the element that begins now.</summary>
    public void PrepareFor(QualifiedName name)
    {
        var last = SloppyTags.LastToClose(_open, name);
        if (last < 0)
            return;

        Flush();
        IsSalvaged = true;
        Leave(last);
    }

    public void Open(QualifiedName name, Vocabulary vocabulary, XmlAttribute[] attributes, bool isEmpty)
    {
        if (_open.Count == MaxDepth)
        {
            _passedOver += isEmpty ? 0 : 1;
            return;
        }

        Flush();
        if (_open.Count == 0 && _roots++ > 0)
            IsSalvaged = true;

        var element = new FeedElement(vocabulary, name.Local, attributes);
        Top.Add(element);
        if (isEmpty)
            Scopes.Leave(_open.Count);
        else
            _open.Add((element, name));
    }

    /// <param name="name">As written in the end tag.</param>
    public void Close(ReadOnlySpan<char> name)
    {
        if (_passedOver > 0)
        {
            _passedOver--;
            return;
        }

        var isTop = _open.Count > 0 && name.SequenceEqual(_open[^1].Name.Written);
        var meant = isTop ? _open.Count - 1 : FindOpen(name);
        IsSalvaged |= !isTop;
        if (meant < 0)
            return;

        Flush();
        Leave(meant);
    }

    /// <summary>Ends the document; where it breaks off in the middle of a field, the field is left out.</summary>
    public XmlReading Finish()
    {
        Flush();
        IsSalvaged |= _open.Count > 0 || _roots == 0;
        var cut = SloppyTags.CutField(_open);
        if (cut > 0)
            _open[cut - 1].Element.RemoveLast();
        return new XmlReading(_document, IsSalvaged);
    }

    private int FindOpen(ReadOnlySpan<char> name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (name.Equals(_open[i].Name.Written, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    /// <summary>Closes this open element and all inside it.</summary>
    private void Leave(int index)
    {
        _open.RemoveRange(index, _open.Count - index);
        Scopes.Leave(index);
    }

    private void Lengthen(ReadOnlySpan<char> text)
    {
        // What came first was kept where it stood.
        if (_long.Length == 0)
            _long.Append(_single ?? source.Span[_text]);
        (_text, _single) = (default, "");
        _long.Append(text);
    }

    /// <summary>Gives the text collected so far its place.</summary>
    private void Flush()
    {
        if (!_hasText)
            return;

        if (Top is var top && top != _document)
        {
            var text = _long.Length > 0 ? _long.ToString().AsMemory() : _single?.AsMemory() ?? source.Memory(_text);
            if (top.LastChild is { } last)
                last.Tail = text;
            else
                top.Head = text;
        }

        _long.Clear();
        _single = null;
        _hasText = false;
    }
}
