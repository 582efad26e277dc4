using TribuneBot.Core.Articles;

namespace TribuneBot.Fakes;

internal sealed class InMemorySourceStore(InMemoryState state) : ISourceStore
{
    public Task MergeAsync(IReadOnlyList<SourceSettings> configured, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            for (var i = 0; i < state.Sources.Count; i++)
                state.Sources[i] = state.Sources[i] with { IsPaused = true };
            foreach (var settings in configured)
                Merge(settings, now);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult<IReadOnlyList<Source>>(state.Sources.ToList());
    }

    public Task<IReadOnlyList<Source>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<IReadOnlyList<Source>>(state.Sources
                .Where(source => !source.IsPaused && source.NextCheckAt <= now)
                .OrderBy(source => source.NextCheckAt)
                .Take(limit)
                .ToList());
        }
    }

    public Task RecordUnchangedAsync(
        long sourceId, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) =>
        UpdateAsync(sourceId, source => source with { NextCheckAt = nextCheckAt, Failures = 0, LastError = null });

    public Task RecordFailureAsync(
        long sourceId, string reason, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) =>
        UpdateAsync(sourceId, source => source with { NextCheckAt = nextCheckAt, Failures = source.Failures + 1, LastError = reason });

    private void Merge(SourceSettings settings, DateTimeOffset now)
    {
        var at = state.Sources.FindIndex(source => source.Settings.Url == settings.Url);
        if (at < 0)
        {
            state.Sources.Add(new Source(state.NextId(), settings, null, null, now, WasSeen: false, 0, null, IsPaused: false));
            return;
        }

        var source = state.Sources[at];
        var latest = now + settings.Interval;
        state.Sources[at] = source with
        {
            Settings = settings,
            IsPaused = false,
            NextCheckAt = source.NextCheckAt > latest ? latest : source.NextCheckAt,
        };
    }

    private Task UpdateAsync(long sourceId, Func<Source, Source> change)
    {
        lock (state.Gate)
        {
            var at = state.Sources.FindIndex(source => source.Id == sourceId);
            if (at >= 0)
                state.Sources[at] = change(state.Sources[at]);
        }

        return Task.CompletedTask;
    }
}
