namespace TribuneBot.Core.Search.Alerts;

/// <summary>
/// Finds all alerts that a story meets, without asking each of them. A query is filed under one of its clauses, the one that the fewest stories
/// have anything of: under each of the words that would meet it. A story's own words then lead to the few queries that may be meant, and only those
/// are looked at in full. Equal queries are one. Not safe for several threads.
/// </summary>
public sealed class AlertEngine
{
    private readonly TermTable _terms = new();
    private readonly StoryTerms _story;
    private readonly TermSample _sample;
    private readonly TimeZoneInfo _zone;
    private readonly Func<string, SearchQuery> _parse;
    private readonly Dictionary<long, AlertGroup> _byAlert = [];
    private readonly Dictionary<string, AlertGroup> _byQuery = new(StringComparer.Ordinal);
    private List<AlertGroup>?[] _filed = [];
    private long _stories;

    /// <param name="sample">What is common among stories.</param>
    /// <param name="zone">Whose days <c>after:</c> and <c>before:</c> mean.</param>
    /// <param name="parse">How a query is understood; <see cref="SearchQuery.Parse"/> when null.</param>
    public AlertEngine(TermSample sample, TimeZoneInfo zone, Func<string, SearchQuery>? parse = null)
    {
        _sample = sample;
        _zone = zone;
        _parse = parse ?? SearchQuery.Parse;
        _story = new StoryTerms(_terms);
    }

    /// <summary>Alerts held.</summary>
    public int Count => _byAlert.Count;

    /// <summary>Different queries held.</summary>
    public int Queries => _byQuery.Count;

    /// <summary>Whether a query can be an alert: one that asks for a word or a filter, and not for a span of time alone.</summary>
    public static bool CanWatch(SearchQuery query) => query.Clauses.Count > 0;

    /// <summary>Takes an alert in; it changes nothing when it is there with this query already. What cannot be watched never matches.</summary>
    public void Set(long alertId, string query)
    {
        if (_byAlert.TryGetValue(alertId, out var known))
        {
            if (known.Query == query)
                return;
            Remove(alertId);
        }

        if (!_byQuery.TryGetValue(query, out var group))
        {
            var parsed = _parse(query);
            if (!CanWatch(parsed))
                return;
            _byQuery.Add(query, group = File(query, parsed));
        }

        group.AlertIds.Add(alertId);
        _byAlert.Add(alertId, group);
    }

    public void Remove(long alertId)
    {
        if (!_byAlert.Remove(alertId, out var group))
            return;

        group.AlertIds.Remove(alertId);
        if (group.AlertIds.Count > 0)
            return;

        _byQuery.Remove(group.Query);
        var parsed = _parse(group.Query);
        foreach (var number in Anchors(AnchorClause(parsed)))
            _filed[number]!.Remove(group);
        AlertProgram.Release(parsed, _terms);
    }

    /// <summary>The alerts the story meets, by id.</summary>
    /// <param name="sortTime">The story's time (<see cref="Articles.Article.SortTime"/>).</param>
    public IReadOnlyList<AlertMatch> Match(IndexedWords words, DateTimeOffset sortTime, DateTimeOffset now)
    {
        _stories++;
        _story.Read(words);
        var matches = new List<AlertMatch>();
        foreach (var number in _story.Present)
        {
            if (number >= _filed.Length || _filed[number] is not { } groups)
                continue;

            foreach (var group in groups)
            {
                if (group.LookedAt == _stories)
                    continue;

                group.LookedAt = _stories;
                if (group.Program.IsMetBy(_story) && (group.Period.IsAlways || group.Period.Contains(sortTime, now, _zone)))
                    group.AddTo(matches);
            }
        }

        matches.Sort(static (a, b) => a.AlertId.CompareTo(b.AlertId));
        return matches;
    }

    private AlertGroup File(string query, SearchQuery parsed)
    {
        var namesLanguage = parsed.Clauses.SelectMany(clause => clause.Terms)
            .Any(term => term.IsFilter && term.Alternatives.Any(tag => tag[0].StartsWith(IndexTag.OfLanguage(""), StringComparison.Ordinal)));
        var group = new AlertGroup(query, AlertProgram.Make(parsed, _terms), parsed.Period, namesLanguage);
        if (_filed.Length < _terms.Size)
            Array.Resize(ref _filed, Math.Max(_terms.Size, _filed.Length * 2));
        foreach (var number in Anchors(AnchorClause(parsed)))
            (_filed[number] ??= []).Add(group);
        return group;
    }

    private QueryClause AnchorClause(SearchQuery query) => query.Clauses.MinBy(clause => clause.Terms.Sum(CostOf))!;

    private long CostOf(QueryTerm term) => term.Alternatives.Sum(alternative => (long)alternative.Min(word => _sample.CountOf(word, term.IsBeginning(alternative))));

    /// <summary>Of each alternative the rarest word: a story that meets the clause has at least one of these.</summary>
    private IEnumerable<int> Anchors(QueryClause clause) => (
        from term in clause.Terms
        from alternative in term.Alternatives
        let isBeginning = term.IsBeginning(alternative)
        let rarest = alternative.MinBy(word => _sample.CountOf(word, isBeginning))!
        select NumberOf(rarest, isBeginning)).Distinct();

    /// <summary>It was taken for the program before.</summary>
    private int NumberOf(string word, bool isPrefix)
    {
        var number = _terms.Take(word, isPrefix);
        _terms.Release(word, isPrefix);
        return number;
    }
}
