using System.Text;

namespace TribuneBot.Simulator.Text;

/// <summary>Checks where a bot says its entities are.</summary>
internal static class EntityRange
{
    private const int Largest = 1_000_000;

    /// <summary>Numbers that make no sense whatever the text.</summary>
    /// <exception cref="TextRefusedException">There is one.</exception>
    internal static void CheckNumbers(IReadOnlyList<TextEntity> entities)
    {
        foreach (var entity in entities)
        {
            if (entity.Offset is < 0 or > Largest)
                throw new TextRefusedException($"receive an entity with incorrect offset {entity.Offset}");
            if (entity.Length is < 0 or > Largest)
                throw new TextRefusedException($"receive an entity with incorrect length {entity.Length}");
        }
    }

    /// <summary>Entities that begin or end outside the text or between the halves of a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entities">A proper tree. The first that is wrong in the text is named, as Telegram does.</param>
    /// <exception cref="TextRefusedException">There is one.</exception>
    internal static void CheckText(string text, List<TextEntity> entities)
    {
        if (entities.TrueForAll(e => e.End <= text.Length && !Splits(text, e.Offset) && !Splits(text, e.End)))
            return;
        if (FirstSplit(text, entities) is { } split)
            throw split;
        if (entities.Find(e => e.Offset > text.Length) is { } outside)
            throw new TextRefusedException($"entity begins after the end of the text at UTF-16 offset {outside.Offset}");
        var tooLong = entities.FindLast(e => e.End > text.Length)!;
        throw new TextRefusedException($"entity beginning at UTF-16 offset {tooLong.Offset} ends after the end of the text at UTF-16 offset {tooLong.End}");
    }

    // Of two at the same place the end of the inner one is met first, a beginning last.
    private static TextRefusedException? FirstSplit(string text, List<TextEntity> entities)
    {
        var begins = entities.Find(e => Splits(text, e.Offset));
        TextEntity? ends = null;
        foreach (var entity in entities)
            if (Splits(text, entity.End) && (ends is null || entity.End <= ends.End))
                ends = entity;
        if (ends is not null && (begins is null || ends.End <= begins.Offset))
            return new TextRefusedException($"entity beginning at UTF-16 offset {ends.Offset} ends in a middle of a UTF-16 symbol at byte offset {BytesThrough(text, ends.End)}");
        return begins is null ? null : new TextRefusedException($"entity begins in a middle of a UTF-16 symbol at byte offset {BytesThrough(text, begins.Offset)}");
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]);

    private static int BytesThrough(string text, int at) => Encoding.UTF8.GetByteCount(text.AsSpan(0, at + 1));
}
