using TribuneBot.Core.Search.Alerts;
using TribuneBot.Core.Search.Queries;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Saves searches, within what one reader may have.</summary>
internal sealed class AlertDesk(QueryParser queries)
{
    /// <returns>The alert, also when it was there before; or the key of the text that says why there is none.</returns>
    public async Task<(Alert? Alert, string? Refusal)> AddAsync(string query, Visit visit, CancellationToken cancellationToken)
    {
        if (!AlertEngine.CanWatch(queries.Parse(query)))
            return (null, "alert.no-words");

        var alerts = await visit.Unit.Alerts.ListAsync(visit.Reader.Id, cancellationToken);
        if (alerts.FirstOrDefault(alert => alert.Query == query) is { } known)
            return (known, null);
        if (alerts.Count >= AlertLimits.MostPerReader)
            return (null, "alert.too-many");

        return (await visit.Unit.Alerts.AddAsync(visit.Reader.Id, query, visit.Now, cancellationToken), null);
    }

    public static string Refusal(string key, Visit visit) => visit.Say.Get(key, ("most", AlertLimits.MostPerReader));
}
