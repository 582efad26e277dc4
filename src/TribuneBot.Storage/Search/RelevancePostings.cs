namespace TribuneBot.Storage.Search;

/// <summary>The articles that have an index word, by their place in <see cref="RelevanceArchive"/>, and how often (title counted twice).</summary>
internal sealed record RelevancePostings(int[] Places, ushort[] Frequencies)
{
    public static readonly RelevancePostings None = new([], []);

    public int Count => Places.Length;
}
