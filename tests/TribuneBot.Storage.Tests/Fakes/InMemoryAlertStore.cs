using TribuneBot.Core.Search.Alerts;

namespace TribuneBot.Fakes;

/// <summary>Writes are kept aside until the commit; reads see them first.</summary>
internal sealed class InMemoryAlertStore(InMemoryState state) : IAlertStore
{
    private readonly Dictionary<long, Alert?> _changed = [];

    public Task<IReadOnlyList<Alert>> ListAsync(long readerId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            IReadOnlyList<Alert> alerts = state.Alerts.Values.Where(alert => !_changed.ContainsKey(alert.Id))
                .Concat(_changed.Values.OfType<Alert>())
                .Where(alert => alert.ReaderId == readerId)
                .OrderBy(alert => alert.Id)
                .ToList();
            return Task.FromResult(alerts);
        }
    }

    public async Task<Alert?> FindAsync(long alertId, long readerId, CancellationToken cancellationToken) =>
        (await ListAsync(readerId, cancellationToken)).FirstOrDefault(alert => alert.Id == alertId);

    public Task<Alert> AddAsync(long readerId, string query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alert = new Alert { Id = state.NextId(), ReaderId = readerId, Query = query, CreatedAt = now };
        _changed[alert.Id] = alert;
        return Task.FromResult(alert);
    }

    public Task SaveAsync(Alert alert, CancellationToken cancellationToken)
    {
        _changed[alert.Id] = alert;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Alert alert, CancellationToken cancellationToken)
    {
        _changed[alert.Id] = null;
        return Task.CompletedTask;
    }

    /// <summary>The caller holds the gate.</summary>
    public void Write()
    {
        foreach (var (id, alert) in _changed)
        {
            if (alert is null)
                state.Alerts.Remove(id);
            else
                state.Alerts[id] = alert;
        }
    }
}
