using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Rendering;

/// <summary>
/// A person's text into Telegram HTML. Marks may overlap in any way: the text is cut at every edge of a mark, and neighbouring pieces that
/// share a mark are written inside one element, outermost kind first.
/// </summary>
internal static class FormattedTextRenderer
{
    public static TgText Render(FormattedText text) => TgHtml.Of(html => html.Formatted(text));

    public static TgHtml Formatted(this TgHtml html, FormattedText text)
    {
        Write(html, MarkedPiece.Cut(text), depth: 0);
        return html;
    }

    private static void Write(TgHtml html, IReadOnlyList<MarkedPiece> pieces, int depth)
    {
        for (var start = 0; start < pieces.Count;)
        {
            var mark = pieces[start].MarkAt(depth);
            var end = start + 1;
            while (end < pieces.Count && pieces[end].MarkAt(depth) == mark && mark is not null)
                end++;

            var group = pieces.Skip(start).Take(end - start).ToList();
            if (mark is null)
                html.Text(group[0].Text);
            else
                Mark(html, mark, inner => Write(inner, group, depth + 1));
            start = end;
        }
    }

    private static void Mark(TgHtml html, IndexedMark mark, Action<TgHtml> write) => _ = mark.Kind switch
    {
        TextMarkKind.Bold => html.Bold(write),
        TextMarkKind.Italic => html.Italic(write),
        TextMarkKind.Underline => html.Underline(write),
        TextMarkKind.Strikethrough => html.Strikethrough(write),
        TextMarkKind.Spoiler => html.Spoiler(write),
        TextMarkKind.Code => html.Code(write),
        TextMarkKind.Quote => html.Quote(write),
        TextMarkKind.ExpandableQuote => html.ExpandableQuote(write),
        TextMarkKind.Link => html.Link(mark.Url ?? "", write),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark.Kind, "A mark that cannot be drawn."),
    };
}
