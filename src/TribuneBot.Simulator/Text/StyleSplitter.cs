namespace TribuneBot.Simulator.Text;

/// <summary>Cuts bold, italic and their like at the edges of links, code and quotes, so that no two entities cross.</summary>
internal sealed class StyleSplitter
{
    private static readonly EntityType[] Styles =
        [EntityType.Bold, EntityType.Italic, EntityType.Underline, EntityType.Strikethrough, EntityType.Spoiler];

    private readonly List<TextEntity> _styles;
    private readonly Dictionary<EntityType, (int Begin, int End)> _running = [];
    private readonly List<TextEntity> _pieces = [];
    private int _next;

    private StyleSplitter(List<TextEntity> styles) => _styles = styles;

    /// <summary>The pieces of <paramref name="styles"/> (sorted) around <paramref name="others"/> (sorted, a proper tree).</summary>
    internal static List<TextEntity> Split(List<TextEntity> styles, List<TextEntity> others)
    {
        var splitter = new StyleSplitter(styles);
        var outer = new Stack<TextEntity>();
        foreach (var other in others)
        {
            splitter.CloseUpTo(outer, other.Offset);
            outer.Push(other);
        }

        splitter.CloseUpTo(outer, int.MaxValue);
        return splitter._pieces;
    }

    private void CloseUpTo(Stack<TextEntity> outer, int offset)
    {
        while (outer.TryPeek(out var ended) && offset >= ended.End)
        {
            var before = _pieces.Count;
            Advance(ended.End);
            if (EntityTypes.IsVerbatim(ended.Type))
                _pieces.RemoveRange(before, _pieces.Count - before);
            outer.Pop();
        }

        Advance(offset);
    }

    private void Advance(int offset)
    {
        for (; _next < _styles.Count && _styles[_next].Offset < offset; _next++)
        {
            var style = _styles[_next];
            if (_running.TryGetValue(style.Type, out var running) && style.Offset <= running.End)
            {
                _running[style.Type] = (running.Begin, Math.Max(running.End, style.End));
                continue;
            }

            Flush(style.Offset);
            _running[style.Type] = (style.Offset, style.End);
        }

        Flush(offset);
    }

    private void Flush(int offset)
    {
        foreach (var type in Styles)
        {
            if (!_running.TryGetValue(type, out var running) || running.Begin >= offset)
                continue;
            _pieces.Add(new TextEntity(type, running.Begin, Math.Min(running.End, offset) - running.Begin));
            if (running.End <= offset)
                _running.Remove(type);
            else
                _running[type] = (offset, running.End);
        }
    }
}
