namespace TribuneBot.Core.Search;

/// <summary>A query that a page of results refers to from its buttons; kept <see cref="KeptFor"/>.</summary>
/// <param name="Id">Never reused.</param>
public sealed record StoredQuery(long Id, long ReaderId, string Query, DateTimeOffset CreatedAt)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
}
