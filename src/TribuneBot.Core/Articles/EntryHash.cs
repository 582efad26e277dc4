namespace TribuneBot.Core.Articles;

/// <summary>A stable 64-bit hash of an entry as its source gave it: what a source says again unchanged changes nothing, whatever others said since.</summary>
public static class EntryHash
{
    public static long Of(ArticleDraft draft)
    {
        var hash = new StableHash();
        foreach (var part in new[] { draft.Title, draft.Lead, draft.Text, draft.Url, draft.FeedId, draft.Author, draft.Agency, draft.ImageUrl })
            hash.Add(part ?? "");

        hash.Add(draft.Published?.ToUnixTimeMilliseconds() ?? 0);
        hash.Add(draft.Updated?.ToUnixTimeMilliseconds() ?? 0);
        foreach (var category in draft.Categories)
            hash.Add(category);
        return hash.Value;
    }
}
