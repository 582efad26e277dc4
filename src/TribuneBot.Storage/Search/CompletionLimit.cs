namespace TribuneBot.Storage.Search;

/// <summary>How a beginning of words is asked for.</summary>
/// <param name="Words">How many of its words stand for it, the commonest, where it has too many; each is a list to be opened and a count in each row.</param>
/// <param name="Merged">Entries of all its lists up to which FTS5 merges these before it answers, 0.2 µs each.</param>
internal readonly record struct CompletionLimit(int Words, long Merged)
{
    /// <summary>The quickest first, then what finds more; the last one finds all but the rarest of very many words.</summary>
    public static readonly CompletionLimit[] Steps = [new(12, 20_000), new(96, 100_000), new(2_048, 500_000)];
}
