namespace TribuneBot.Core.Articles;

/// <summary>A stable 64-bit hash of what readers read of a story: title, lead and text.</summary>
public static class ContentHash
{
    public static long Of(Article article) => Of(article.Title, article.Lead, article.Text);

    public static long Of(string title, string lead, string text)
    {
        var hash = new StableHash();
        hash.Add(title);
        hash.Add(lead);
        hash.Add(text);
        return hash.Value;
    }
}
