namespace TribuneBot.Core.Search.Alerts;

/// <summary>The alerts that ask the very same: looked at once, however many there are.</summary>
internal sealed class AlertGroup(string query, AlertProgram program, QueryPeriod period, bool namesLanguage)
{
    public string Query => query;

    public AlertProgram Program => program;

    public QueryPeriod Period => period;

    /// <summary>The query asks for a language.</summary>
    public bool NamesLanguage => namesLanguage;

    public List<long> AlertIds { get; } = new(1);

    /// <summary>The last story it was looked at for: it may be filed under several of that story's words.</summary>
    public long LookedAt { get; set; }

    public void AddTo(List<AlertMatch> matches)
    {
        foreach (var id in AlertIds)
            matches.Add(new AlertMatch(id, namesLanguage));
    }
}
