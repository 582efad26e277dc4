using AngleSharp.Dom;

namespace TribuneBot.Ingest.Pages.Outline;

/// <summary>Tells tables of data from those that old pages lay themselves out with.</summary>
internal static class DataTable
{
    private const int LongestCell = 200;
    private const int FewestCells = 4;

    /// <summary>Cells of a layout hold blocks, forms, other tables or long text; those of data a few words.</summary>
    public static bool Recognises(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
            return false;

        int cells = 0, length = 0;
        var open = new Stack<INode>([table]);
        while (open.TryPop(out var node))
        {
            if (node is IText text && (length += text.Data.Length) > LongestCell)
                return false;
            if (node is not IElement element)
                continue;
            if (element != table && IsOfLayout(element.LocalName))
                return false;

            if (element.LocalName is "td" or "th")
                (cells, length) = (cells + 1, 0);
            foreach (var child in element.ChildNodes)
                open.Push(child);
        }

        return cells >= FewestCells;
    }

    private static bool IsOfLayout(string name) =>
        name is "table" or "div" or "h1" or "h2" or "h3" or "ul" or "form" or "iframe" or "script" or "article" or "section";
}
