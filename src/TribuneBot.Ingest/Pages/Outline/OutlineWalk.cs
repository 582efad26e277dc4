using System.Collections.Frozen;
using AngleSharp.Dom;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Walks over a page without recursion (a hostile one is nested deeper than the stack) and notes its block elements and lines.</summary>
internal sealed class OutlineWalk
{
    /// <summary>What comes after this many elements is not read: a page has thousands, a bomb millions.</summary>
    private const int MostElements = 300_000;

    private static readonly FrozenDictionary<string, TextMarkKind> Marks = new Dictionary<string, TextMarkKind>
    {
        ["b"] = TextMarkKind.Bold,
        ["strong"] = TextMarkKind.Bold,
        ["i"] = TextMarkKind.Italic,
        ["em"] = TextMarkKind.Italic,
        ["cite"] = TextMarkKind.Italic,
        ["u"] = TextMarkKind.Underline,
        ["ins"] = TextMarkKind.Underline,
        ["s"] = TextMarkKind.Strikethrough,
        ["del"] = TextMarkKind.Strikethrough,
        ["strike"] = TextMarkKind.Strikethrough,
        ["code"] = TextMarkKind.Code,
        ["kbd"] = TextMarkKind.Code,
        ["samp"] = TextMarkKind.Code,
    }.ToFrozenDictionary();

    private readonly IElement _root;
    private readonly NameReader _names = new();
    private readonly LineWriter _writer = new();
    private readonly LineContext _context = new();
    private readonly Stack<(IElement Element, int NextChild)> _open = new();
    private int _elements;
    private int _group;

    public OutlineWalk(IElement root) => _root = root;

    public List<Region> Regions { get; } = [];

    public List<TextLine> Lines { get; } = [];

    private Region Current { get; set; } = null!;

    public void Run()
    {
        Current = Begin(_root);
        _open.Push((_root, 0));
        while (_open.TryPop(out var top))
        {
            if (top.NextChild >= top.Element.ChildNodes.Length || _elements > MostElements)
            {
                Leave(top.Element);
                continue;
            }

            _open.Push((top.Element, top.NextChild + 1));
            Visit(top.Element.ChildNodes[top.NextChild]);
        }
    }

    private void Visit(INode node)
    {
        if (node is IText text)
            WriteText(text.Data);
        else if (node is IElement element && Enter(element))
            _open.Push((element, 0));
    }

    private void WriteText(string data)
    {
        if (_context.Preformatted == 0 || !data.Contains('\n'))
        {
            _writer.Append(data);
            return;
        }

        foreach (var line in data.Split('\n'))
        {
            _writer.Append(line);
            EndLine();
        }
    }

    /// <returns>Whether the element's children are walked.</returns>
    private bool Enter(IElement element)
    {
        _elements++;
        var name = element.LocalName;
        if (name == "br")
            EndLine(isHeading: _context.HeadingLevel > 0);
        if (MediaReader.Read(element) is { } media)
            AddMedia(media);
        if ((PageElements.Silent.Contains(name) && !(name == "button" && _context.HeadingLevel > 0)) || Visibility.IsHidden(element) || PageTool.Is(element))
            return false;

        if (element.ChildNodes.Length == 0)
        {
            if (IsBlock(element))
                EndGroup();
            return false;
        }

        if (IsBlock(element))
        {
            EndGroup();
            Current = Begin(element);
        }
        else if (name is "td" or "th")
        {
            _writer.Append(" ");
        }

        BeginInline(element, name);
        return true;
    }

    private bool IsBlock(IElement element) =>
        PageElements.Blocks.Contains(element.LocalName) || _names.ReadTag(element.LocalName) != NameTraits.None || (element.LocalName is "td" or "th" && !_context.IsDataTable);

    private Region Begin(IElement element)
    {
        var isRoot = Regions.Count == 0;
        var region = new Region
        {
            Element = element,
            Parent = isRoot ? null : Current,
            Traits = element.LocalName is "body" or "html" ? NameTraits.None : _names.Read(element),
            Depth = isRoot ? 0 : Current.Depth + 1,
            FirstLine = Lines.Count,
        };
        Regions.Add(region);
        region.Parent?.Children.Add(region);
        _context.Enter(region);
        return region;
    }

    private void BeginInline(IElement element, string name)
    {
        if (name == "a")
        {
            _writer.Links++;
            _writer.Open(element, TextMarkKind.Link, element.GetAttribute("href"));
        }
        else if (Marks.TryGetValue(name, out var kind))
        {
            _writer.Open(element, kind, null);
        }
    }

    private void Leave(IElement element)
    {
        if (Current.Element == element)
        {
            EndGroup();
            _context.Leave(Current);
            Current.EndLine = Lines.Count;
            Current = Current.Parent ?? Current;
            return;
        }

        if (element.LocalName == "a")
            _writer.Links--;
        if (element.LocalName == "a" || Marks.ContainsKey(element.LocalName))
            _writer.Close(element);
    }

    private void EndGroup()
    {
        EndLine();
        _group++;
    }

    private void EndLine(bool isHeading = false)
    {
        if (isHeading)
        {
            _writer.Append(" ");
            return;
        }

        if (_writer.IsEmpty)
            return;

        var (text, length, linked, marks) = _writer.Take();
        if (_context.Kind == LineKind.Caption && Lines is [.., { IsMedia: true } picture])
            picture.Caption ??= text;
        Lines.Add(new TextLine
        {
            Kind = _context.Kind,
            Text = text,
            Region = Current,
            Group = _group,
            Length = length,
            LinkLength = linked,
            Level = _context.HeadingLevel,
            Marks = marks,
        });
    }

    private void AddMedia((LineKind Kind, string Address) media) => Lines.Add(new TextLine
    {
        Kind = media.Kind,
        Text = "",
        Region = Current,
        Group = -1,
        Length = 0,
        LinkLength = 0,
        Address = media.Address,
    });
}
