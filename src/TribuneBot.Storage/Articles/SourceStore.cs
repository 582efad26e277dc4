using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Articles;
using TribuneBot.Storage.Database;

namespace TribuneBot.Storage.Articles;

internal sealed class SourceStore(TribuneFile file) : ISourceStore
{
    public Task MergeAsync(IReadOnlyList<SourceSettings> configured, DateTimeOffset now, CancellationToken cancellationToken) =>
        file.SaveAsync(
            async db =>
            {
                var rows = await db.Sources.ToDictionaryAsync(row => row.Url, StringComparer.Ordinal, cancellationToken);
                foreach (var gone in rows.Values.Where(row => row.IsFromFile))
                    gone.IsPaused = true;

                foreach (var settings in configured)
                {
                    if (!rows.TryGetValue(settings.Url, out var row))
                    {
                        rows[settings.Url] = row = new SourceRow { Url = settings.Url, NextCheckAt = now };
                        db.Sources.Add(row);
                    }

                    Apply(settings, row, now);
                }
            },
            cancellationToken);

    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Sources.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToSource());
    }

    public async Task<IReadOnlyList<Source>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Sources.AsNoTracking()
            .Where(row => !row.IsPaused && row.NextCheckAt <= now)
            .OrderBy(row => row.NextCheckAt)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToSource());
    }

    public Task RecordUnchangedAsync(
        long sourceId, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) =>
        UpdateAsync(
            sourceId,
            row =>
            {
                row.LastCheckAt = checkedAt;
                row.NextCheckAt = nextCheckAt;
                row.Failures = 0;
                row.LastError = null;
            },
            cancellationToken);

    public Task RecordFailureAsync(
        long sourceId, string reason, DateTimeOffset checkedAt, DateTimeOffset nextCheckAt, CancellationToken cancellationToken) =>
        UpdateAsync(
            sourceId,
            row =>
            {
                row.LastCheckAt = checkedAt;
                row.NextCheckAt = nextCheckAt;
                row.Failures++;
                row.LastError = reason;
            },
            cancellationToken);

    private Task UpdateAsync(long sourceId, Action<SourceRow> change, CancellationToken cancellationToken) =>
        file.SaveAsync(
            async db =>
            {
                var row = await db.Sources.FirstOrDefaultAsync(source => source.Id == sourceId, cancellationToken);
                if (row is not null)
                    change(row);
            },
            cancellationToken);

    private static void Apply(SourceSettings settings, SourceRow row, DateTimeOffset now)
    {
        row.Name = settings.Name;
        row.Language = settings.Language;
        row.Interval = settings.Interval;
        row.TimeZone = settings.TimeZone;
        row.Topics = settings.Topics;
        row.IsFromFile = true;
        row.IsPaused = false;

        // A shorter interval counts from now, not after the wait that the longer one had planned.
        if (row.NextCheckAt > now + settings.Interval)
            row.NextCheckAt = now + settings.Interval;
    }
}
