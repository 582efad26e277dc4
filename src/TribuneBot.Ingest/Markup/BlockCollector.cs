using System.Text;
using AngleSharp.Dom;
using TribuneBot.Ingest.Cleaning;
using TribuneBot.Ingest.Pages;

namespace TribuneBot.Ingest.Markup;

/// <summary>Collects the text under a node as blocks. Walks without recursion: a hostile page is nested deeper than the stack.</summary>
internal sealed class BlockCollector
{
    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private readonly Func<IElement, bool> _skips;
    private int _headings;
    private int _quotations;
    private int _listItems;

    private BlockCollector(Func<IElement, bool> skips) => _skips = skips;

    /// <param name="skips">Elements to leave out besides those that are never text.</param>
    public static IReadOnlyList<PageBlock> Collect(INode root, Func<IElement, bool>? skips = null)
    {
        var collector = new BlockCollector(skips ?? (_ => false));
        collector.Walk(root);
        collector.Flush();
        return collector._blocks;
    }

    /// <summary>Children are taken by their index: a node looks for its next sibling among all of its parent's children.</summary>
    private void Walk(INode root)
    {
        var open = new Stack<(INode Node, int NextChild)>();
        Visit(root, open);
        while (open.TryPop(out var top))
        {
            if (top.NextChild == top.Node.ChildNodes.Length)
            {
                Leave(top.Node);
                continue;
            }

            open.Push((top.Node, top.NextChild + 1));
            Visit(top.Node.ChildNodes[top.NextChild], open);
        }
    }

    private void Visit(INode node, Stack<(INode Node, int NextChild)> open)
    {
        if (Enter(node))
            open.Push((node, 0));
        else
            Leave(node);
    }

    /// <returns>Whether the node's children are walked.</returns>
    private bool Enter(INode node)
    {
        if (node is IText text)
            _line.Append(text.Data);
        if (node is not IElement element)
            return node is IDocument or IDocumentFragment;

        if (ElementNames.Blocks.Contains(element.LocalName))
            Flush();
        else if (element.LocalName == "br")
            Break();
        else if (element.LocalName is "td" or "th")
            _line.Append(' ');

        Count(element, 1);
        return !IsSilent(element);
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;

        if (ElementNames.Blocks.Contains(element.LocalName))
            Flush();
        Count(element, -1);
    }

    private bool IsSilent(IElement element) =>
        ElementNames.Silent.Contains(element.LocalName) || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true" || _skips(element);

    private void Count(IElement element, int step)
    {
        if (ElementNames.Headings.Contains(element.LocalName))
            _headings += step;
        else if (element.LocalName == "blockquote")
            _quotations += step;
        else if (element.LocalName == "li")
            _listItems += step;
    }

    /// <summary>A line break separates paragraphs, save in a heading.</summary>
    private void Break()
    {
        if (_headings > 0)
            _line.Append(' ');
        else
            Flush();
    }

    private void Flush()
    {
        var text = PlainText.OneLine(_line.ToString());
        _line.Clear();
        if (text.Length > 0)
            _blocks.Add(new PageBlock(Kind(), text));
    }

    private BlockKind Kind() => _headings > 0 ? BlockKind.Heading
        : _quotations > 0 ? BlockKind.Quotation
        : _listItems > 0 ? BlockKind.ListItem
        : BlockKind.Paragraph;
}
