namespace TribuneBot.Simulator.Text;

/// <summary>What may stand in what.</summary>
internal static class EntityTree
{
    /// <summary>Whether sorted entities need no repair.</summary>
    internal static bool IsProper(List<TextEntity> sorted)
    {
        if (sorted.Count == 0)
            return true;
        var outer = new Stack<TextEntity>();
        Span<int> styleEnds = stackalloc int[(int)EntityType.BankCardNumber + 1];
        styleEnds.Fill(-1);
        foreach (var entity in sorted)
        {
            while (outer.TryPeek(out var closed) && entity.Offset >= closed.End)
                outer.Pop();
            if (outer.TryPeek(out var parent) && !MayContain(parent, entity))
                return false;
            if (EntityTypes.IsStyle(entity.Type))
            {
                if (styleEnds[(int)entity.Type] >= entity.Offset)
                    return false;
                styleEnds[(int)entity.Type] = entity.End;
            }

            outer.Push(entity);
        }

        return true;
    }

    // Whatever stands in a style is cut free of it, even where nesting would do: Telegram always answers in pieces.
    private static bool MayContain(TextEntity parent, TextEntity child)
    {
        if (child.End > parent.End || EntityTypes.IsVerbatim(parent.Type) || EntityTypes.IsStyle(parent.Type))
            return false;
        return EntityTypes.IsQuote(parent.Type) ? !EntityTypes.IsQuote(child.Type) : EntityTypes.IsStyle(child.Type);
    }
}
