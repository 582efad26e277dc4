using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A stretch of text over which the same marks hold.</summary>
/// <param name="Marks">Outermost first; at most one of each kind, and one quote of either kind.</param>
internal sealed record MarkedPiece(string Text, IReadOnlyList<IndexedMark> Marks)
{
    public IndexedMark? MarkAt(int depth) => depth < Marks.Count ? Marks[depth] : null;

    public static IReadOnlyList<MarkedPiece> Cut(FormattedText source)
    {
        var text = source.Text;
        var marks = source.Marks.Select((mark, index) => IndexedMark.Of(mark, index, text)).Where(mark => mark.End > mark.Start).ToList();
        var edges = marks.SelectMany(mark => new[] { mark.Start, mark.End }).Append(0).Append(text.Length).Distinct().Order().ToList();

        return edges.Zip(edges.Skip(1))
            .Select(edge => new MarkedPiece(text[edge.First..edge.Second], Over(marks, edge.First)))
            .ToList();
    }

    /// <summary>Code takes no other character mark; a link is worth more than code, for its address would be lost.</summary>
    private static List<IndexedMark> Over(List<IndexedMark> marks, int position)
    {
        var over = marks.Where(mark => mark.Start <= position && position < mark.End)
            .OrderBy(mark => mark.Rank).ThenBy(mark => mark.Index)
            .DistinctBy(mark => mark.Rank)
            .ToList();

        if (over.Any(mark => mark.Kind == TextMarkKind.Link))
            over.RemoveAll(mark => mark.Kind == TextMarkKind.Code);
        if (over.Any(mark => mark.Kind == TextMarkKind.Code))
            over.RemoveAll(mark => !mark.IsQuote && mark.Kind != TextMarkKind.Code);
        return over;
    }
}
