namespace TribuneBot.Core.Search;

/// <summary>When an article was published, as a query says it.</summary>
/// <param name="After">The first day that counts (<c>after:2021-05</c>: from 1 May 2021 on); null for the beginning.</param>
/// <param name="Before">The first day that counts no more (<c>before:2021-05</c>: until 30 April 2021); null for no end.</param>
public sealed record QueryPeriod(QueryDate? After, QueryDate? Before)
{
    public static readonly QueryPeriod Always = new(null, null);

    public bool IsAlways => After is null && Before is null;

    /// <summary>The moments meant, for an article's <see cref="Articles.Article.SortTime"/>: <c>From ≤ time &lt; Until</c>.</summary>
    /// <param name="now">What "yesterday" is counted from.</param>
    /// <param name="zone">Whose days are meant.</param>
    public (DateTimeOffset? From, DateTimeOffset? Until) Resolve(DateTimeOffset now, TimeZoneInfo zone) =>
        (After?.Start(now, zone), Before?.Start(now, zone));

    public bool Contains(DateTimeOffset time, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (from, until) = Resolve(now, zone);
        return (from is null || time >= from) && (until is null || time < until);
    }
}
