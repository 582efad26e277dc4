using TribuneBot.Core.Languages;

namespace TribuneBot.Core.Articles;

/// <summary>
/// Whether two stories with different addresses are one (docs/adr/0009-identity.md). Doubt makes them two: a story posted twice is a nuisance, a story that
/// swallows another is lost.
/// </summary>
public static class StoryLikeness
{
    /// <summary>Runs of three words; a shorter text tells too little.</summary>
    private const int LongText = 60;

    private const double AlmostEqual = 0.8;
    private const double AlmostContained = 0.92;
    private const double SameNumbers = 0.8;

    private static readonly TimeSpan LongTextsApart = TimeSpan.FromDays(3);
    private static readonly TimeSpan EqualTextsApart = TimeSpan.FromDays(1);

    /// <summary>What is kept of a story so that almost equal ones find it: bands of its text when that is long, and its language and folded title.</summary>
    public static IReadOnlyList<long> BandsOf(Article article)
    {
        var sketch = TextSketch.Of(article);
        var bands = sketch.Runs >= LongText ? sketch.MakeBands().ToList() : [];
        var title = new StableHash();
        title.Add(article.Language);
        title.Add(Words.Join(article.Title));
        bands.Add(title.Value);
        return bands;
    }

    /// <summary>Days (UTC, since 1970) on which the same story may stand.</summary>
    public static (long First, long Last) DaysOf(Article article)
    {
        var day = DayOf(article);
        return (day - LongTextsApart.Days, day + LongTextsApart.Days);
    }

    public static long DayOf(Article article) => article.SortTime.ToUnixTimeSeconds() / (24 * 60 * 60);

    /// <summary>Without any key in common: the same words, or long texts that are almost equal, of one language and of the same days.</summary>
    public static bool IsSameText(Article known, Article incoming)
    {
        if (known.Language != incoming.Language || known.IsTeaser || incoming.IsTeaser)
            return false;

        var apart = (known.SortTime - incoming.SortTime).Duration();
        return apart <= EqualTextsApart && HasSameWords(known, incoming) || apart <= LongTextsApart && HasSameLongText(known, incoming);
    }

    /// <summary>With a guid or a former address in common: a story that moved has kept some of its words; feeds that give one guid to everything have not.</summary>
    public static bool Resembles(Article known, Article incoming) =>
        ShareOfWords(known.Title, incoming.Title) >= 0.3 || TextSketch.Of(known).Resemblance(TextSketch.Of(incoming)) >= 0.3;

    private static bool HasSameWords(Article known, Article incoming)
    {
        const int FewestWords = 12;
        var title = Words.Join(known.Title);
        if (title != Words.Join(incoming.Title))
            return false;

        var (knownText, incomingText) = (Words.Join($"{known.Lead}\n{known.Text}"), Words.Join($"{incoming.Lead}\n{incoming.Text}"));
        var lead = Words.Join(known.Lead);
        return (knownText == incomingText && CountWords(title) + CountWords(knownText) >= FewestWords)
            || (lead == Words.Join(incoming.Lead) && CountWords(title) + CountWords(lead) >= FewestWords);
    }

    private static bool HasSameLongText(Article known, Article incoming)
    {
        var (one, other) = (TextSketch.Of(known), TextSketch.Of(incoming));
        if (one.Runs < LongText || other.Runs < LongText || one.NumbersInCommon(other) < SameNumbers)
            return false;
        if (known.Site == incoming.Site && ShareOfWords(known.Title, incoming.Title) < 0.5)
            return false;

        return one.Resemblance(other) >= AlmostEqual
            || (one.Containment(other) >= AlmostContained && Math.Min(one.Runs, other.Runs) >= 0.6 * Math.Max(one.Runs, other.Runs));
    }

    /// <summary>Shared words of all words, 0–1.</summary>
    private static double ShareOfWords(string one, string other)
    {
        var (words, others) = (WordsOf(one), WordsOf(other));
        var shared = words.Count(others.Contains);
        var all = words.Count + others.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static HashSet<string> WordsOf(string text) => [.. Words.Join(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static int CountWords(string joined) => joined.Length == 0 ? 0 : joined.Count(letter => letter == ' ') + 1;
}
