namespace TribuneBot.Simulator.Text;

/// <summary>From parsed text to kept text: cleaned, trimmed, with a proper tree of entities and Telegram's own added.</summary>
internal static class TextRules
{
    /// <summary>The text as a chat would keep it; empty when nothing but white space is left.</summary>
    internal static FormattedText Keep(FormattedText parsed)
    {
        var cleaned = TextCleaner.Clean(parsed.Text, EntityRepair.Repair(parsed.Entities));
        var entities = EntityRepair.Repair(WithoutSpaceAtStart(cleaned.Text, cleaned.Entities));
        var trimmed = Trim(cleaned.Text, entities);
        if (trimmed.IsEmpty)
            return FormattedText.Empty;
        var merged = EntityRepair.Merge([.. trimmed.Entities], AutomaticEntities.Find(trimmed.Text));
        return new FormattedText(trimmed.Text, WithoutSpaceAtStart(trimmed.Text, merged));
    }

    private static bool IsSpace(char c) => c is ' ' or '\n';

    // An entity never begins with white space; one that is nothing else disappears, unless it is a link, whose address is
    // worth keeping (bots hang previews on invisible links).
    private static List<TextEntity> WithoutSpaceAtStart(string text, IReadOnlyList<TextEntity> entities)
    {
        var kept = new List<TextEntity>(entities.Count);
        foreach (var entity in entities)
        {
            if (entity.Type is EntityType.TextLink && entity.Length > 0)
            {
                kept.Add(entity);
                continue;
            }

            var offset = entity.Offset;
            while (offset < entity.End && IsSpace(text[offset]))
                offset++;
            if (offset < entity.End)
                kept.Add(entity with { Offset = offset, Length = entity.End - offset });
        }

        return kept;
    }

    private static FormattedText Trim(string text, List<TextEntity> entities)
    {
        var end = text.Length;
        while (end > 0 && IsSpace(text[end - 1]))
            end--;
        if (end == 0)
            return FormattedText.Empty;
        var kept = entities.Where(e => e.Offset < end).Select(e => e.End > end ? e with { Length = end - e.Offset } : e).ToList();
        kept.Sort(TextEntity.Compare);
        var start = 0;
        var firstEntity = kept.Count == 0 ? end : kept[0].Offset;
        while (start < firstEntity && IsSpace(text[start]))
            start++;
        return new FormattedText(text[start..end], start == 0 ? kept : kept.ConvertAll(e => e with { Offset = e.Offset - start }));
    }
}
