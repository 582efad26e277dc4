using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemorySourceStore(InMemoryState state) : ISourceStore
{
    /// <summary>Paused by command, as opposed to gone from the file.</summary>
    private readonly HashSet<long> _held = [];
    private readonly HashSet<long> _gone = [];

    public Task MergeAsync(IReadOnlyList<SourceSettings> configured, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            _gone.UnionWith(state.Sources.Where(source => source.IsFromFile).Select(source => source.Id));
            foreach (var settings in configured)
                Merge(settings, now);
            for (var i = 0; i < state.Sources.Count; i++)
                state.Sources[i] = state.Sources[i] with { IsPaused = IsPaused(state.Sources[i].Id) };
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

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult(state.Sources.Where(source => !source.IsPaused).Select(source => (DateTimeOffset?)source.NextCheckAt).Min());
    }

    public Task<long?> AddAsync(SourceSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (state.Sources.Exists(source => source.Settings.Url == settings.Url))
                return Task.FromResult<long?>(null);

            var source = new Source(state.NextId(), settings, null, null, now, WasSeen: false, 0, null, IsPaused: false);
            state.Sources.Add(source);
            return Task.FromResult<long?>(source.Id);
        }
    }

    public Task<bool> PauseAsync(long sourceId, CancellationToken cancellationToken)
    {
        _held.Add(sourceId);
        return UpdateAsync(sourceId, source => source with { IsPaused = true });
    }

    public Task<bool> ResumeAsync(long sourceId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _held.Remove(sourceId);
        return UpdateAsync(sourceId, source => source with { IsPaused = IsPaused(sourceId), NextCheckAt = now });
    }

    public Task<bool> RemoveAsync(long sourceId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            if (state.Sources.RemoveAll(source => source.Id == sourceId && (!source.IsFromFile || _gone.Contains(sourceId))) == 0)
                return Task.FromResult(false);

            foreach (var key in state.ArticleSources.Keys.Where(key => key.SourceId == sourceId).ToList())
                state.ArticleSources[key] = false;
            return Task.FromResult(true);
        }
    }

    public Task<bool> MoveAsync(long sourceId, string url, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return state.Sources.Exists(source => source.Settings.Url == url || (source.Id == sourceId && source.IsFromFile))
                ? Task.FromResult(false)
                : UpdateAsync(sourceId, source => source with { Settings = source.Settings with { Url = url } });
        }
    }

    public Task HurryAsync(long sourceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        UpdateAsync(sourceId, source => source.NextCheckAt > now ? source with { NextCheckAt = now } : source);

    public Task RecordUnchangedAsync(
        long sourceId, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) =>
        UpdateAsync(sourceId, source => source with
        {
            LastCheckAt = checkedAt,
            NextCheckAt = nextCheckAt,
            Failures = 0,
            LastError = null,
            FailingSince = null,
            IsFailureTold = false,
        });

    public Task RecordFailureAsync(
        long sourceId, string reason, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) =>
        UpdateAsync(sourceId, source => source with
        {
            LastCheckAt = checkedAt,
            NextCheckAt = nextCheckAt,
            Failures = source.Failures + 1,
            LastError = reason,
            FailingSince = source.FailingSince ?? checkedAt,
        });

    public Task<bool> ReportAsync(long sourceId, SourceTrouble trouble, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var at = state.Sources.FindIndex(source => source.Id == sourceId);
            var isFailing = trouble == SourceTrouble.Failing;
            if (at < 0 || (isFailing ? state.Sources[at].IsFailureTold : state.Sources[at].IsSilenceTold))
                return Task.FromResult(false);

            state.Sources[at] = isFailing ? state.Sources[at] with { IsFailureTold = true } : state.Sources[at] with { IsSilenceTold = true };
            var kind = isFailing ? NoticeKind.SourceFailing : NoticeKind.SourceSilent;
            state.Notices.Add((new Notice(state.NextId(), kind, new DeliveryKey(0, 0), state.Sources[at].Settings.Name, "", reason), false));
            return Task.FromResult(true);
        }
    }

    private bool IsPaused(long sourceId) => _held.Contains(sourceId) || _gone.Contains(sourceId);

    private void Merge(SourceSettings settings, DateTimeOffset now)
    {
        var at = state.Sources.FindIndex(source => source.Settings.Url == settings.Url);
        if (at < 0)
        {
            state.Sources.Add(new Source(state.NextId(), settings, null, null, now, WasSeen: false, 0, null, IsPaused: false) { IsFromFile = true });
            return;
        }

        var source = state.Sources[at];
        _gone.Remove(source.Id);
        var latest = now + settings.Interval;
        state.Sources[at] = source with
        {
            Settings = settings,
            IsFromFile = true,
            NextCheckAt = source.NextCheckAt > latest ? latest.Value : source.NextCheckAt,
        };
    }

    private Task<bool> UpdateAsync(long sourceId, Func<Source, Source> change)
    {
        lock (state.Gate)
        {
            var at = state.Sources.FindIndex(source => source.Id == sourceId);
            if (at >= 0)
                state.Sources[at] = change(state.Sources[at]);
            return Task.FromResult(at >= 0);
        }
    }
}
