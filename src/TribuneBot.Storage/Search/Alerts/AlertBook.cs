using Microsoft.Data.Sqlite;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Storage.Articles;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Search.Alerts;

/// <summary>
/// All active alerts in memory, kept in step with the table by its numbered changes, and the alerts that a story meets. Nothing is held where nobody
/// has an alert. One caller at a time: the fan-out.
/// </summary>
internal sealed class AlertBook(TribuneFile file, StorageOptions options)
{
    private AlertEngine? _engine;
    private long _change;
    private (long DispatchId, IReadOnlyList<AlertMatch> Matches) _last;

    /// <summary>The alerts that a dispatch's story meets and that have not been looked at yet.</summary>
    public async Task<IReadOnlyList<AlertMatch>> RemainingAsync(FanOutPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!plan.IsToMatch)
            return [];
        if (_last.DispatchId != plan.DispatchId || plan.AlertCursor == 0)
            _last = (plan.DispatchId, await file.ReadAsync(session => Match(session, plan, now), cancellationToken));
        return [.. _last.Matches.SkipWhile(match => match.AlertId <= plan.AlertCursor)];
    }

    private IReadOnlyList<AlertMatch> Match(SqliteSession session, FanOutPlan plan, DateTimeOffset now)
    {
        Follow(session);
        if (_engine is not { Count: > 0 } engine || ArticleTexts.Find(session, plan.ArticleId!.Value) is not { } article)
            return [];

        return engine.Match(IndexedWordsMaker.Make(article), article.SortTime, now);
    }

    /// <summary>Takes over what changed in the table since the last look.</summary>
    private void Follow(SqliteSession session)
    {
        if (_engine is null)
        {
            Load(session);
            return;
        }

        using var changed = session.Read("SELECT Id, Query, State, Change FROM Alerts WHERE Change > @change ORDER BY Change", ("@change", _change));
        while (changed.Read())
            Take(_engine, changed);
    }

    private void Load(SqliteSession session)
    {
        if (session.Scalar("SELECT 1 FROM Alerts WHERE State = 0 LIMIT 1") is null)
            return;

        var sample = new TermSample();
        foreach (var article in ArticleTexts.Newest(session, TermSample.Stories))
            sample.Add(IndexedWordsMaker.Make(article));

        var engine = new AlertEngine(sample, options.TimeZone, options.Queries.Parse);
        using var active = session.Read("SELECT Id, Query, State, Change FROM Alerts ORDER BY Id");
        while (active.Read())
            Take(engine, active);
        _engine = engine;
    }

    private void Take(AlertEngine engine, SqliteDataReader row)
    {
        if ((AlertState)row.GetInt32(2) == AlertState.Active)
            engine.Set(row.GetInt64(0), row.GetString(1));
        else
            engine.Remove(row.GetInt64(0));
        _change = Math.Max(_change, row.GetInt64(3));
    }
}
