using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDigestBook(InMemoryState state) : IDigestBook
{
    public Task<IReadOnlyList<DigestZone>> ZonesAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var chosen = state.Readers.Values.Select(reader => reader.TimeZone).OfType<string>().Distinct().Order(StringComparer.Ordinal);
            return Task.FromResult<IReadOnlyList<DigestZone>>([.. chosen.Prepend(null).Select(zone => new DigestZone(zone, Newcomers(zone).Any()))]);
        }
    }

    public Task<bool> AddAsync(DigestTurn turn, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var isAgain = state.Dispatches.Exists(dispatch => dispatch.Turn is { } made && (made.Zone, made.Day) == (turn.Zone, turn.Day));
            var newcomers = Newcomers(turn.Zone).ToList();
            state.ZoneNewcomers.ExceptWith(newcomers);
            if (!state.TurnsOf(turn.Zone, turn.Day, turn.Hour).Any(target => !isAgain || newcomers.Contains(target)))
                return Task.FromResult(false);

            state.Dispatches.Add(new InMemoryDispatch
            {
                Id = state.NextId(),
                Kind = DispatchKind.Digest,
                ContentId = 0,
                Turn = turn,
                CreatedAt = turn.Hour,
                StartAt = state.Now,
                ExpiresAt = expiresAt,
            });
            return Task.FromResult(true);
        }
    }

    public Task<DigestContent> ReadAsync(DeliveryKey key, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var found = (
                from item in state.DigestItems
                where item.TargetId == key.TargetId && state.IsTold(item.DispatchId, key.DispatchId)
                let query = QueryOf(item)
                where query is not ""
                let dispatch = state.Dispatches.First(known => known.Id == item.DispatchId)
                where dispatch.Kind == DispatchKind.Article && !state.WithdrawnArticles.Contains(dispatch.ContentId)
                let article = state.Articles.First(known => known.Content.Id == dispatch.ContentId).Content
                orderby article.SortTime descending, article.Id descending
                select (Article: article, Query: query)).DistinctBy(entry => entry.Article).ToList();
            return Task.FromResult(new DigestContent([.. found.Take(limit).Select(entry => entry.Article)], found.Count)
            {
                Alerts = found.Take(limit).Where(entry => entry.Query is not null).ToDictionary(entry => entry.Article.Id, entry => entry.Query!),
                AlertTotal = found.Count(entry => entry.Query is not null),
                Broadcasts =
                [
                    .. state.DigestItems.Where(item => item.TargetId == key.TargetId && state.IsTold(item.DispatchId, key.DispatchId))
                        .Select(item => state.Dispatches.First(known => known.Id == item.DispatchId)).Where(IsBroadcastThatStands)
                        .Select(dispatch => state.Broadcasts[dispatch.ContentId]).OrderByDescending(broadcast => broadcast.Id).Take(limit),
                ],
            });
        }
    }

    private IEnumerable<long> Newcomers(string? zone) =>
        state.ZoneNewcomers.Where(target => state.ReaderAt(target) is { } reader && reader.TimeZone == zone);

    private bool IsBroadcastThatStands(InMemoryDispatch dispatch) =>
        dispatch is { Kind: DispatchKind.Broadcast, State: not DispatchState.Cancelled }
        && !state.Dispatches.Exists(other => other.OriginId == dispatch.Id && other.Kind == DispatchKind.Retraction);

    /// <summary>Null for what did not arrive; "" for an alert that stands no more.</summary>
    private string? QueryOf((long TargetId, long DispatchId) item)
    {
        if (!state.DigestAlerts.TryGetValue(item, out var alertId))
            return null;
        return state.Alerts.GetValueOrDefault(alertId) is { IsPaused: false } alert ? alert.Query : "";
    }
}
