namespace TribuneBot.Core.Articles;

/// <summary>A stable 64-bit hash of what readers read of a story: title, lead and text (FNV-1a over UTF-16 code units).</summary>
public static class ContentHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Of(Article article) => Of(article.Title, article.Lead, article.Text);

    public static long Of(string title, string lead, string text)
    {
        var hash = Add(Offset, title);
        hash = Add(hash, lead);
        hash = Add(hash, text);
        return unchecked((long)hash);
    }

    /// <summary>Each part ends with a character that is in no text, so that what moves from lead to text changes the hash.</summary>
    private static ulong Add(ulong hash, string part)
    {
        unchecked
        {
            foreach (var c in part)
                hash = (hash ^ c) * Prime;
            return (hash ^ 0xFFFF) * Prime;
        }
    }
}
