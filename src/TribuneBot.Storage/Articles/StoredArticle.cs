using TribuneBot.Core.Articles;

namespace TribuneBot.Storage.Articles;

/// <summary>A row found for an incoming article, with what is needed to move it in the indexes.</summary>
/// <param name="IsWithdrawn">It stands in no index, and nothing that comes in changes it.</param>
internal sealed record StoredArticle(Article Content, string Identity, long ContentHash, long IndexKey, bool IsWithdrawn)
{
    public KnownArticle Known => new(Content.Id, Content.IsTeaser, ContentHash)
    {
        AddressKey = ArticleIdentity.IsOfAddress(Identity) ? Identity : null,
    };
}
