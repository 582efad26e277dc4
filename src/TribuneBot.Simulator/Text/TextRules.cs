using TribuneBot.Simulator.Text.Automatic;

namespace TribuneBot.Simulator.Text;

/// <summary>From parsed text to kept text: cleaned, trimmed, with a proper tree of entities and Telegram's own added.</summary>
internal static class TextRules
{
    /// <summary>Telegram's servers drop further entities of the bot's own; custom emoji do not count.</summary>
    private const int MostEntities = 100;

    /// <summary>The text as the chat would keep it; empty when nothing but white space is left.</summary>
    /// <exception cref="TextRefusedException">An entity is wrong.</exception>
    internal static FormattedText Keep(FormattedText parsed)
    {
        if (!Unicode.IsWellFormed(parsed.Text))
            throw new TextRefusedException("strings must be encoded in UTF-8");
        var (text, entities) = Clean(parsed.Text, EntityArgument.Resolve(parsed.Entities));
        (text, entities) = Trim(text, entities);
        return text.Length == 0 ? FormattedText.Empty : new FormattedText(text, EntityRepair.Merge(Limit(entities), AutomaticEntities.Find(text)));
    }

    private static (string Text, List<TextEntity> Entities) Clean(string text, List<TextEntity> entities)
    {
        EntityRange.CheckNumbers(entities);
        entities.RemoveAll(static e => e.Length == 0);
        var proper = EntityRepair.Repair(entities);
        EntityRange.CheckText(text, proper);
        var cleaned = TextCleaner.Clean(text, proper);
        return (cleaned.Text, EntityRepair.Repair([.. cleaned.Entities]));
    }

    // White space before the first entity goes, and all at the end; an entity keeps what it begins with.
    private static (string Text, List<TextEntity> Entities) Trim(string text, List<TextEntity> entities)
    {
        var end = text.AsSpan().TrimEnd(" \n").Length;
        if (end == 0)
            return ("", []);
        entities.RemoveAll(e => e.Offset >= end);
        if (entities.Exists(e => e.End > end))
        {
            entities = entities.ConvertAll(e => e.End > end ? e with { Length = end - e.Offset } : e);
            TextEntity.Sort(entities);
        }

        var start = 0;
        var first = entities.Count == 0 ? end : entities[0].Offset;
        while (start < first && text[start] is ' ' or '\n')
            start++;
        return (text[start..end], start == 0 ? entities : entities.ConvertAll(e => e with { Offset = e.Offset - start }));
    }

    private static List<TextEntity> Limit(List<TextEntity> entities)
    {
        if (entities.Count <= MostEntities)
            return entities;
        var kept = new List<TextEntity>(entities.Count);
        var left = MostEntities;
        foreach (var entity in entities)
            if (!EntityTypes.IsStyle(entity.Type) && (entity.Type == EntityType.CustomEmoji || left-- > 0))
                kept.Add(entity);
        var styles = StyleSplitter.Split(entities.FindAll(static e => EntityTypes.IsStyle(e.Type)), []);
        TextEntity.Sort(styles);
        kept.AddRange(styles.Take(Math.Max(left, 0)));
        return EntityRepair.Repair(kept);
    }
}
