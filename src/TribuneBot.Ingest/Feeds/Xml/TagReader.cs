using System.Buffers;

namespace TribuneBot.Ingest.Feeds.Xml;

/// <summary>Reads the inside of start tags, well-formed or not: values without quotes or without a value, quotes that are never closed.</summary>
internal sealed class TagReader(SourceText source, ReferenceResolver references)
{
    /// <summary>Attributes beyond this are passed over.</summary>
    private const int MaxAttributes = 64;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>=<\"'");
    private static readonly SearchValues<char> BareValueEnds = SearchValues.Create(" \t\r\n><");

    private readonly Dictionary<string, QualifiedName> _names = [];
    private readonly List<(QualifiedName Name, string Value)> _attributes = [];
    private int _at;

    /// <summary>Of the tag read last.</summary>
    public IReadOnlyList<(QualifiedName Name, string Value)> Attributes => _attributes;

    /// <summary>Whether the tag read last closes itself.</summary>
    public bool IsEmpty { get; private set; }

    public bool HasFault { get; private set; }

    /// <summary>Whether the document ended within the tag read last.</summary>
    public bool IsCut { get; private set; }

    /// <param name="start">Where the name starts.</param>
    /// <returns>The name, and where the text after the tag starts.</returns>
    public (QualifiedName Name, int End) Read(int start)
    {
        _at = start;
        _attributes.Clear();
        IsEmpty = false;
        HasFault = false;
        IsCut = false;
        var name = TakeName();
        while (!AtEnd())
            TakeAttribute();
        return (name, _at);
    }

    /// <summary>Past the end of the tag, if it stands here.</summary>
    private bool AtEnd()
    {
        var before = _at;
        SkipSpace();
        var here = _at < source.Length ? source.Span[_at] : '<';
        if (here == '>')
        {
            _at++;
            return true;
        }

        if (here == '/' && _at + 1 < source.Length && source.Span[_at + 1] == '>')
        {
            _at += 2;
            return IsEmpty = true;
        }

        IsCut = _at >= source.Length;
        // A tag that another tag interrupts, or the end of the document, ends there.
        HasFault |= here == '<' || before == _at;
        return here == '<';
    }

    private void TakeAttribute()
    {
        var start = _at;
        var name = TakeName();
        if (_at == start)
        {
            _at++;
            HasFault = true;
            return;
        }

        SkipSpace();
        var value = "";
        if (_at < source.Length && source.Span[_at] == '=')
        {
            _at++;
            SkipSpace();
            value = TakeValue();
        }
        else
        {
            HasFault = true;
        }

        Add(name, value);
    }

    private void Add(QualifiedName name, string value)
    {
        foreach (var earlier in _attributes)
        {
            if (earlier.Name == name)
            {
                HasFault = true;
                return;
            }
        }

        if (_attributes.Count < MaxAttributes)
            _attributes.Add((name, value));
    }

    private string TakeValue()
    {
        if (_at >= source.Length || source.Span[_at] is not ('"' or '\''))
            return TakeBareValue();

        var quote = source.Span[_at];
        var start = _at + 1;
        var length = source.Span[start..].IndexOf(quote);
        var end = start + length;
        if (length < 0 || IsLostQuote(source.Span[start..end]))
        {
            _at = start;
            return TakeBareValue();
        }

        _at = end + 1;
        HasFault |= source.Span[start..end].Contains('<');
        return Resolve(source.Span[start..end]);
    }

    /// <summary>A value that runs over the end of its tag into the next one has lost its quotation mark.</summary>
    private static bool IsLostQuote(ReadOnlySpan<char> value)
    {
        var tag = value.IndexOf('<');
        return tag >= 0 && value[..tag].Contains('>');
    }

    private string TakeBareValue()
    {
        HasFault = true;
        var rest = source.Span[_at..];
        var length = rest.IndexOfAny(BareValueEnds);
        length = length < 0 ? rest.Length : length;
        if (length > 0 && length < rest.Length && rest[length] == '>' && rest[length - 1] == '/')
            length--;
        _at += length;
        return Resolve(rest[..length].TrimEnd(['"', '\'']));
    }

    private string Resolve(ReadOnlySpan<char> value)
    {
        var text = references.Resolve(value);
        HasFault |= references.TakeFault();
        return text;
    }

    private QualifiedName TakeName()
    {
        var rest = source.Span[_at..];
        var length = rest.IndexOfAny(NameEnds);
        length = length < 0 ? rest.Length : length;
        _at += length;
        var known = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(rest[..length], out var name))
        {
            name = new QualifiedName(rest[..length].ToString());
            _names.Add(name.Written, name);
        }

        HasFault |= !name.IsWellFormed;
        return name;
    }

    private void SkipSpace()
    {
        var text = source.Span;
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\r' or '\n')
            _at++;
    }
}
