using TribuneBot.Core.Newsroom;

namespace TribuneBot.Telegram.Rendering;

/// <summary>A mark clipped to its text, never cutting a surrogate pair, told apart from an equal neighbour by its index.</summary>
internal sealed record IndexedMark(TextMarkKind Kind, string? Url, int Start, int End, int Index)
{
    public bool IsQuote => Kind is TextMarkKind.Quote or TextMarkKind.ExpandableQuote;

    /// <summary>How far out the mark is written: quotes hold everything, then links; code is innermost.</summary>
    public int Rank => Kind switch
    {
        TextMarkKind.Quote or TextMarkKind.ExpandableQuote => 0,
        TextMarkKind.Link => 1,
        TextMarkKind.Code => 9,
        _ => 2 + (int)Kind,
    };

    public static IndexedMark Of(TextMark mark, int index, string text)
    {
        var start = Math.Clamp(mark.Offset, 0, text.Length);
        var end = (int)Math.Clamp((long)mark.Offset + mark.Length, start, text.Length);
        return new IndexedMark(mark.Kind, mark.Url, WholeCharacter(text, start), WholeCharacter(text, end), index);
    }

    private static int WholeCharacter(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position - 1 : position;
}
