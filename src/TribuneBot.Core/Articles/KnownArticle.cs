namespace TribuneBot.Core.Articles;

/// <summary>What the archive holds under an incoming article's identity, or under its teaser's.</summary>
public sealed record KnownArticle(long Id, bool IsTeaser, long ContentHash)
{
    /// <summary>The key of its address; null for a story without one.</summary>
    public string? AddressKey { get; init; }

    /// <summary>Whether it stood under another address than the one it comes with.</summary>
    internal bool IsMovedTo(string identity) => AddressKey is not null && ArticleIdentity.IsOfAddress(identity) && AddressKey != identity;
}
