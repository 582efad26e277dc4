namespace TribuneBot.Core.Search.Queries;

/// <summary>What has been understood of a query so far.</summary>
internal sealed class QueryDraft(EqualNames names)
{
    private readonly List<List<DraftTerm>> _clauses = [];
    private readonly List<DraftTerm> _excluded = [];
    private readonly Dictionary<string, DraftTerm> _alone = new(StringComparer.Ordinal);
    private QueryPeriod _period = QueryPeriod.Always;
    private List<DraftTerm>? _last;
    private bool _joins;
    private int _terms;

    public SearchOrder? Order { get; set; }

    public List<string> Misunderstood { get; } = [];

    public int WordsLeft { get; private set; } = SearchQuery.MaxWords;

    /// <summary>Words of texts, wanted and excluded, each as often as it was written; names of fields, filters and dates are none.</summary>
    public int WordsWritten => _clauses.SelectMany(clause => clause).Concat(_excluded).Where(term => term.Kind.Length == 0).Sum(term => term.Words.Count * term.Occurrences);

    public bool IsFull => _terms >= SearchQuery.MaxTerms || WordsLeft <= 0;

    /// <summary>What comes next may stand instead of what came before.</summary>
    /// <param name="word">How it was written: an "OR" with nothing before it is a word like any other, a "|" is nothing.</param>
    public void Join(string word)
    {
        if (_last is not null)
            _joins = true;
        else if (Languages.Words.Split(word).FirstOrDefault() is { Folded.Length: > 0 } first)
            Add(new DraftTerm([first.Folded]), isExcluded: false);
    }

    public void Restrict(FieldName field, QueryDate date)
    {
        _last = null;
        _period = field == FieldName.After ? _period with { After = date } : _period with { Before = date };
    }

    public void Add(DraftTerm term, bool isExcluded)
    {
        if (IsFull)
            return;

        if (isExcluded)
            Exclude(term);
        else if (_joins && _last is not null)
            AddTo(_last, term);
        else if (OfSameKind(term) is { } filters)
            AddTo(filters, term);
        else
            Want(term);
        _joins = false;
    }

    public SearchQuery ToQuery()
    {
        var forms = new WordForms(names);
        var clauses = new List<List<DraftTerm>>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in _clauses)
        {
            var text = string.Join(" OR ", clause.Select(term => term.Shown));
            if (shown.Add(text))
                clauses.Add(clause);
        }

        return SearchQuery.Of(forms.ToClauses(clauses), _excluded.ConvertAll(forms.ToTerm), _period, Order, Misunderstood);
    }

    private void Want(DraftTerm term)
    {
        if (_alone.TryGetValue(term.Shown, out var known))
        {
            known.Occurrences++;
            _last = _clauses.Find(clause => clause.Contains(known));
            return;
        }

        _alone[term.Shown] = term;
        _last = [term];
        _clauses.Add(_last);
        Count(term);
    }

    private void AddTo(List<DraftTerm> clause, DraftTerm term)
    {
        _last = clause;
        if (clause.Find(known => known.Shown == term.Shown) is { } same)
        {
            same.Occurrences++;
            return;
        }

        if (clause.Count == 1)
            _alone.Remove(clause[0].Shown);
        clause.Add(term);
        Count(term);
    }

    private void Exclude(DraftTerm term)
    {
        _last = null;
        if (_excluded.Exists(known => known.Shown == term.Shown))
            return;

        _excluded.Add(term);
        Count(term);
    }

    private List<DraftTerm>? OfSameKind(DraftTerm term) =>
        term.IsOneOfAKind ? _clauses.Find(clause => clause.TrueForAll(known => known.Kind == term.Kind)) : null;

    private void Count(DraftTerm term)
    {
        _terms++;
        WordsLeft -= term.Words.Count;
    }
}
