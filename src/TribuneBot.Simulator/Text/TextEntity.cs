namespace TribuneBot.Simulator.Text;

/// <summary>A stretch of text with a meaning.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Offset">Start, in UTF-16 code units from the start of the text.</param>
/// <param name="Length">Length, in UTF-16 code units; more than 0.</param>
/// <param name="Argument">The address of a link, the language of a code block, the id of a custom emoji or of a mentioned user.</param>
internal sealed record TextEntity(EntityType Type, int Offset, int Length, string? Argument = null)
{
    internal int End => Offset + Length;

    /// <summary>Puts them into Telegram's order; those alike keep theirs.</summary>
    internal static void Sort(List<TextEntity> entities)
    {
        for (var i = 1; i < entities.Count; i++)
        {
            if (Compare(entities[i - 1], entities[i]) <= 0)
                continue;
            var sorted = entities.Order(Comparer<TextEntity>.Create(Compare)).ToList();
            entities.Clear();
            entities.AddRange(sorted);
            return;
        }
    }

    /// <summary>Telegram's order: earlier first, of two that start together the longer, of two alike the outer.</summary>
    internal static int Compare(TextEntity left, TextEntity right)
    {
        var byOffset = left.Offset.CompareTo(right.Offset);
        if (byOffset != 0)
            return byOffset;
        var byLength = right.Length.CompareTo(left.Length);
        return byLength != 0 ? byLength : EntityTypes.RankOf(left).CompareTo(EntityTypes.RankOf(right));
    }
}
