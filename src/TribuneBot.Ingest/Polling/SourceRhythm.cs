using TribuneBot.Core.Articles;

namespace TribuneBot.Ingest.Polling;

/// <summary>How often a source has something new, from the dates of its own stories.</summary>
internal static class SourceRhythm
{
    /// <summary>So many of the newest stories tell.</summary>
    private const int Stories = 20;

    /// <summary>A check so often between two stories finds each within a quarter of the usual pause.</summary>
    private const int ChecksPerStory = 4;

    /// <returns>A quarter of the mean time between two stories, the time since the newest counted in; null when fewer than two have a date.</returns>
    public static TimeSpan? Of(IEnumerable<ArticleDraft> drafts, DateTimeOffset now)
    {
        var newest = drafts.Select(draft => draft.Published).OfType<DateTimeOffset>().Where(time => time <= now).OrderDescending().Take(Stories).ToList();
        return newest.Count < 2 ? null : (now - newest[^1]) / newest.Count / ChecksPerStory;
    }

    /// <summary>Whether a source brings nothing for so long that somebody should look: a day at least, and twelve of its usual pauses.</summary>
    public static bool IsSilent(Source source, DateTimeOffset now)
    {
        if (source is not { LastNewsAt: { } last, Rhythm: { } rhythm })
            return false;

        var usual = rhythm * ChecksPerStory * 12;
        var silence = now - last;
        return silence > TimeSpan.FromDays(1) && silence > usual;
    }
}
