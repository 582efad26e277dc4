namespace TribuneBot.Core.Search;

/// <summary>
/// Scores the bounded set of candidates (docs/adr/0006). For each term, occurrences are added with a weight for where they
/// stand and saturate, as in BM25F: <c>tf = 6·title + 3·lead + body / length</c>, where <c>length = 0.4 + 0.6 · words / 250</c>, and the
/// term gives <c>weight · tf / (tf + 1.2)</c>. The sum is raised by recency, by at most a fifth, which halves every 30 days; an exact
/// title is above everything else.
/// </summary>
public static class Ranking
{
    private const double TitleWeight = 6;
    private const double LeadWeight = 3;
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;
    private const double UsualLength = 250;
    private const double RecencyShare = 0.2;
    private const double ExactTitle = 1000;
    private static readonly TimeSpan RecencyHalfLife = TimeSpan.FromDays(30);

    /// <returns>Above 0; comparable between candidates of one query at one moment only.</returns>
    public static double Score(in RankInput candidate, DateTimeOffset now)
    {
        var length = 1 - LengthShare + LengthShare * candidate.BodyWords / UsualLength;
        var relevance = 0.0;
        foreach (var term in candidate.Terms)
        {
            var frequency = TitleWeight * term.InTitle + LeadWeight * term.InLead + term.InBody / length;
            relevance += term.Weight * frequency / (frequency + Saturation);
        }

        var score = relevance * (1 + RecencyShare * Recency(candidate.SortTime, now));
        return candidate.IsExactTitle ? ExactTitle + score : score;
    }

    /// <summary>How much a term tells: more the fewer articles have it.</summary>
    /// <param name="articles">Articles in the index, at least 0.</param>
    /// <param name="matching">How many of them have the term, at least 0.</param>
    /// <returns>Above 0.</returns>
    public static double Weight(long articles, long matching) =>
        Math.Log(1 + (Math.Max(articles - matching, 0) + 0.5) / (matching + 0.5));

    /// <summary>From 1 for what is new (or dated in the future) towards 0.</summary>
    private static double Recency(DateTimeOffset time, DateTimeOffset now) =>
        now <= time ? 1 : Math.Pow(0.5, (now - time) / RecencyHalfLife);
}
