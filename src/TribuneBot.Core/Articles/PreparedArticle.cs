using TribuneBot.Core.Search;

namespace TribuneBot.Core.Articles;

/// <summary>A draft with everything the rules add to it: identity, language, topics and words. Ready to be stored.</summary>
/// <param name="Content">What is stored; <see cref="Article.Id"/> is 0.</param>
/// <param name="Identity">Unique key of the story (<see cref="ArticleIdentity"/>).</param>
/// <param name="TeaserIdentity">Site and folded title: the key under which a teaser of this story would have been stored.</param>
/// <param name="ContentHash">Hash of title, lead and text; a difference under the same identity is a revision.</param>
/// <param name="Words">The folded, stemmed words that go into the index.</param>
public sealed record PreparedArticle(
    Article Content,
    string Identity,
    string TeaserIdentity,
    long ContentHash,
    IndexedWords Words)
{
    /// <summary>The feed's guid or Atom id as written; null when there is none. Means something within its source alone.</summary>
    public string? FeedId { get; init; }

    /// <summary>Keys of the story's further addresses (<see cref="ArticleIdentity.OfAddress"/>).</summary>
    public IReadOnlyList<string> OtherKeys { get; init; } = [];
}
