namespace TribuneBot.Storage.Search;

/// <summary>What the index is asked, in FTS5's language.</summary>
/// <param name="Older">What entries below <paramref name="Since"/> are asked; it has as many phrases.</param>
internal sealed record IndexQuestion(string Text, string Older, long Since)
{
    /// <summary>The same of all entries.</summary>
    public static IndexQuestion Of(string text) => new(text, text, long.MinValue);

    public IndexQuestion And(string other) => new($"({Text}) AND {other}", $"({Older}) AND {other}", Since);

    /// <summary>What the entries from a key on are asked.</summary>
    public string From(long key) => key >= Since ? Text : Older;
}
