using TribuneBot.Core.Articles;
using TribuneBot.Core.Languages;
using TribuneBot.Core.Search;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Search;

/// <summary>Answers one query inside one snapshot.</summary>
internal sealed class SearchAnswering(SqliteSession session, IndexWalk walk, DateTimeOffset now)
{
    /// <summary>The total is exact up to here.</summary>
    private const int Exact = 1_000;

    /// <summary>Of the newest matches; all, when there are fewer.</summary>
    private const int Ranked = 500;

    private const int RankedInTitle = 200;
    private const int RankedExactTitles = 50;

    public SearchAnswer Answer(IndexState state, SearchQuery query, SearchRequest request)
    {
        var isNewestFirst = (query.Order ?? request.Order) == SearchOrder.Newest;
        foreach (var limit in CompletionLimit.Steps)
        {
            var plan = QueryPlan.Make(session, state, query, limit);
            if (plan.Match is null)
                break;

            var newest = walk.Newest(plan.Match, Exact + 1, isNewestFirst ? 0 : Ranked, plan.Work);
            if (newest.Count > Exact || !plan.IsCut || limit == CompletionLimit.Steps[^1])
                return Answer(plan, plan.Match, newest, isNewestFirst, request);
        }

        return new SearchAnswer(0, More: false, []);
    }

    private SearchAnswer Answer(QueryPlan plan, IndexQuestion match, List<IndexMatch> newest, bool isNewestFirst, SearchRequest request)
    {
        var more = newest.Count > Exact || walk.IsCutShort;
        var ranked = isNewestFirst ? newest.ConvertAll(found => new RankedMatch(found, 0)) : Rank(plan, match, newest, request.Query);
        var stories = StoryCollapse.Collapse(session, ranked, more ? request.Offset + request.Limit : ranked.Count);
        var page = stories.Skip(request.Offset).Take(request.Limit).ToList();
        if (page.Count < request.Limit && more)
            page.AddRange(Rest(match, newest, stories, request));

        return new SearchAnswer(more ? Math.Min(newest.Count, Exact) : stories.Count, more, Load(page));
    }

    /// <summary>Matches in the title are worth a look wherever they stand, and an exact title most of all.</summary>
    private List<IndexMatch> FromTitles(QueryPlan plan, IndexQuestion match, string? exactTitle)
    {
        var inTitle = plan.InTitle is null
            ? []
            : walk.Newest(plan.InTitle, RankedInTitle, RankedInTitle, work: null).ConvertAll(found => found.Skip(plan.TitlePhrases));
        return exactTitle is null ? inTitle : [.. inTitle, .. walk.Newest(match.And(exactTitle), RankedExactTitles, RankedExactTitles, work: null)];
    }

    private List<RankedMatch> Rank(QueryPlan plan, IndexQuestion match, List<IndexMatch> newest, string title)
    {
        var exactTitle = $"\"{IndexEntries.TitleTag(Words.Join(title))}\"";
        var exact = session.Query(
            "SELECT rowid FROM ArticleIndex WHERE ArticleIndex MATCH @match ORDER BY rowid DESC LIMIT @limit",
            row => row.GetInt64(0),
            ("@match", exactTitle),
            ("@limit", RankedExactTitles)).ToHashSet();
        var fromTitles = newest.Count > Ranked ? FromTitles(plan, match, exact.Count > 0 ? exactTitle : null) : [];
        var articles = session.Number("SELECT max(Id) FROM Articles") ?? 0;
        var ranking = new MatchRanking(plan.Terms, articles, now);
        var ranked = new List<RankedMatch>(newest.Count + fromTitles.Count);
        foreach (var found in newest.Take(Ranked))
            ranked.Add(new RankedMatch(found, ranking.Score(found, exact.Contains(found.Key))));

        var keys = fromTitles.Count == 0 ? [] : newest.Take(Ranked).Select(found => found.Key).ToHashSet();
        foreach (var found in fromTitles)
        {
            if (keys.Add(found.Key))
                ranked.Add(new RankedMatch(found, ranking.Score(found, exact.Contains(found.Key))));
        }

        ranked.Sort(static (one, other) => (other.Score, other.Match.Key).CompareTo((one.Score, one.Match.Key)));
        ranked.AddRange(newest.Skip(Ranked).Where(found => !keys.Contains(found.Key)).Select(found => new RankedMatch(found, 0)));
        return ranked;
    }

    /// <summary>What comes after all that was ranked.</summary>
    private List<RankedMatch> Rest(IndexQuestion match, List<IndexMatch> newest, List<RankedMatch> ranked, SearchRequest request)
    {
        if (newest.Count == 0)
            return [];

        var seen = ranked.Select(found => found.Match.Key).ToHashSet();
        var skipped = Math.Max(0, request.Offset - ranked.Count);
        var wanted = request.Offset + request.Limit - Math.Max(request.Offset, ranked.Count);
        return walk.OlderThan(match, newest[^1].Key, skipped + wanted + seen.Count)
            .Where(key => !seen.Contains(key))
            .Skip(skipped)
            .Take(wanted)
            .Select(key => new RankedMatch(new IndexMatch(key, []), 0))
            .ToList();
    }

    private List<(Article, double)> Load(List<RankedMatch> page)
    {
        var articles = ArticleReading.ByKeys(session, page.ConvertAll(found => found.Match.Key));
        return page
            .Where(found => articles.ContainsKey(found.Match.Key))
            .Select(found => (articles[found.Match.Key], found.Score))
            .ToList();
    }
}
