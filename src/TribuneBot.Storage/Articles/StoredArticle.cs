using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Articles;

/// <summary>A row found for an incoming article, with what is needed to move it in the indexes.</summary>
internal sealed record StoredArticle(Article Content, long ContentHash, long IndexKey)
{
    public KnownArticle Known => new(Content.Id, Content.IsTeaser, ContentHash);
}
