namespace TribuneBot.Simulator.Text;

/// <summary>
/// Makes a proper tree of entities that may overlap anyhow, in Telegram's way: links and code win over what comes later,
/// quotes contain or exclude, styles are cut in pieces around everything else and vanish inside code.
/// </summary>
internal static class EntityRepair
{
    /// <summary>None of them empty.</summary>
    internal static List<TextEntity> Repair(List<TextEntity> entities)
    {
        TextEntity.Sort(entities);
        if (EntityTree.IsProper(entities))
            return entities;
        var whole = WithoutOverlaps(entities.Where(static e => EntityTypes.IsWhole(e.Type)));
        var quotes = WithoutOverlaps(entities.Where(static e => EntityTypes.IsQuote(e.Type)));
        return Combine(WithoutQuotesEdges(whole, quotes), quotes, Styles(entities));
    }

    /// <summary>Adds what Telegram found by itself where no entity of the bot's own stands.</summary>
    /// <param name="own">A proper tree.</param>
    /// <param name="found">Sorted; no two overlap.</param>
    internal static List<TextEntity> Merge(List<TextEntity> own, List<TextEntity> found)
    {
        if (found.Count == 0 || own.Count == 0)
            return own.Count == 0 ? found : own;
        var quotes = own.FindAll(static e => EntityTypes.IsQuote(e.Type));
        var whole = Interleave(own.FindAll(static e => EntityTypes.IsWhole(e.Type)), WithoutQuotesEdges(found, quotes));
        return Combine(whole, quotes, Styles(own));
    }

    private static List<TextEntity> Styles(List<TextEntity> entities) => entities.FindAll(static e => EntityTypes.IsStyle(e.Type));

    private static List<TextEntity> Combine(List<TextEntity> whole, List<TextEntity> quotes, List<TextEntity> styles)
    {
        whole.AddRange(quotes);
        TextEntity.Sort(whole);
        if (styles.Count == 0)
            return whole;
        var all = StyleSplitter.Split(styles, whole);
        TextEntity.Sort(all);
        all.AddRange(whole);
        TextEntity.Sort(all);
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

    // An entity stands in a quote or outside of it, never across its edge. Both lists are sorted and without overlaps.
    private static List<TextEntity> WithoutQuotesEdges(List<TextEntity> entities, List<TextEntity> quotes)
    {
        if (quotes.Count == 0)
            return entities;
        var next = 0;
        return entities.FindAll(entity =>
        {
            while (next < quotes.Count && quotes[next].End <= entity.Offset)
                next++;
            return next == quotes.Count || quotes[next].Offset >= entity.End || (quotes[next].Offset <= entity.Offset && entity.End <= quotes[next].End);
        });
    }

    private static List<TextEntity> Interleave(List<TextEntity> own, List<TextEntity> found)
    {
        var all = new List<TextEntity>(own.Count + found.Count);
        var next = 0;
        foreach (var entity in own)
        {
            for (; next < found.Count && found[next].End <= entity.Offset; next++)
                all.Add(found[next]);
            all.Add(entity);
            while (next < found.Count && found[next].Offset < entity.End)
                next++;
        }

        all.AddRange(found[next..]);
        return all;
    }
}
