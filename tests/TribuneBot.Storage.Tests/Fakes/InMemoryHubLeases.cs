using TribuneBot.Core.Push;

namespace TribuneBot.Fakes;

internal sealed class InMemoryHubLeases(InMemoryState state) : IHubLeases
{
    private readonly Dictionary<long, HubLease> _leases = [];

    public Task OfferAsync(
        long sourceId, string hub, string topic, string token, string secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var known = _leases.GetValueOrDefault(sourceId);
            if (known?.Hub != hub || known.Topic != topic)
                _leases[sourceId] = new HubLease(sourceId, hub, topic, token, secret, EndsAt: null, now, Failures: 0, IsPaused: false);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<HubLease>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult<IReadOnlyList<HubLease>>([.. Standing().Where(lease => lease.NextTryAt <= now && !lease.IsPaused).OrderBy(lease => lease.NextTryAt)]);
    }

    public Task<HubLease?> FindAsync(string token, CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(Standing().FirstOrDefault(lease => lease.Token == token));
    }

    public Task RecordRequestAsync(long sourceId, string? fault, DateTimeOffset nextTryAt, CancellationToken cancellationToken) =>
        ChangeAsync(sourceId, lease => lease with { NextTryAt = nextTryAt, Failures = lease.Failures + (fault is null ? 0 : 1) });

    public Task ConfirmAsync(long sourceId, DateTimeOffset endsAt, DateTimeOffset renewAt, CancellationToken cancellationToken) =>
        ChangeAsync(sourceId, lease => lease with { EndsAt = endsAt, NextTryAt = renewAt, Failures = 0 });

    public Task EndAsync(long sourceId, DateTimeOffset nextTryAt, CancellationToken cancellationToken) =>
        ChangeAsync(sourceId, lease => lease with { EndsAt = null, NextTryAt = nextTryAt, Failures = lease.Failures + 1 });

    /// <summary>Leases go with their source.</summary>
    private IEnumerable<HubLease> Standing() =>
        from lease in _leases.Values
        join source in state.Sources on lease.SourceId equals source.Id
        select lease with { IsPaused = source.IsPaused };

    private Task ChangeAsync(long sourceId, Func<HubLease, HubLease> change)
    {
        lock (state.Gate)
        {
            if (!_leases.TryGetValue(sourceId, out var lease))
                return Task.CompletedTask;

            _leases[sourceId] = change(lease);
            var at = state.Sources.FindIndex(source => source.Id == sourceId);
            if (at >= 0)
                state.Sources[at] = state.Sources[at] with { IsPushed = _leases[sourceId].EndsAt > state.Sources[at].NextCheckAt };
        }

        return Task.CompletedTask;
    }
}
