namespace TribuneBot.Simulator.Text;

/// <summary>
/// Makes a proper tree of entities that may overlap anyhow, in Telegram's way: links and code win over what comes later,
/// quotes contain or exclude, styles are cut in pieces around everything else and vanish inside code.
/// </summary>
internal static class EntityRepair
{
    internal static List<TextEntity> Repair(IEnumerable<TextEntity> entities)
    {
        var sorted = entities.Where(static e => e.Length > 0).ToList();
        sorted.Sort(TextEntity.Compare);
        if (IsProper(sorted))
            return sorted;
        var whole = WithoutOverlaps(sorted.Where(static e => !EntityTypes.IsStyle(e.Type) && !EntityTypes.IsQuote(e.Type)));
        var quotes = WithoutOverlaps(sorted.Where(static e => EntityTypes.IsQuote(e.Type)));
        return Combine(whole, quotes, [.. sorted.Where(static e => EntityTypes.IsStyle(e.Type))]);
    }

    /// <summary>Adds what Telegram found by itself where no entity of the bot's own stands.</summary>
    internal static List<TextEntity> Merge(List<TextEntity> own, List<TextEntity> found)
    {
        if (found.Count == 0)
            return own;
        var whole = own.Where(static e => !EntityTypes.IsStyle(e.Type) && !EntityTypes.IsQuote(e.Type)).ToList();
        whole.AddRange(found.Where(f => !whole.Exists(w => w.Offset < f.End && f.Offset < w.End)));
        whole.Sort(TextEntity.Compare);
        return Combine(whole, [.. own.Where(static e => EntityTypes.IsQuote(e.Type))], [.. own.Where(static e => EntityTypes.IsStyle(e.Type))]);
    }

    private static List<TextEntity> Combine(List<TextEntity> whole, List<TextEntity> quotes, List<TextEntity> styles)
    {
        var fixedOnes = whole.Where(w => quotes.TrueForAll(q => q.End <= w.Offset || w.End <= q.Offset || (q.Offset <= w.Offset && w.End <= q.End))).ToList();
        fixedOnes.AddRange(quotes);
        fixedOnes.Sort(TextEntity.Compare);
        var all = StyleSplitter.Split(styles, fixedOnes);
        all.AddRange(fixedOnes);
        all.Sort(TextEntity.Compare);
        return all;
    }

    private static List<TextEntity> WithoutOverlaps(IEnumerable<TextEntity> sorted)
    {
        var kept = new List<TextEntity>();
        foreach (var entity in sorted)
            if (kept.Count == 0 || entity.Offset >= kept[^1].End)
                kept.Add(entity);
        return kept;
    }

    private static bool IsProper(List<TextEntity> sorted)
    {
        var outer = new Stack<TextEntity>();
        var styleEnds = new Dictionary<EntityType, int>();
        foreach (var entity in sorted)
        {
            while (outer.TryPeek(out var closed) && entity.Offset >= closed.End)
                outer.Pop();
            if (outer.TryPeek(out var parent) && !MayContain(parent, entity))
                return false;
            if (EntityTypes.IsStyle(entity.Type))
            {
                if (styleEnds.GetValueOrDefault(entity.Type, -1) >= entity.Offset)
                    return false;
                styleEnds[entity.Type] = entity.End;
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
