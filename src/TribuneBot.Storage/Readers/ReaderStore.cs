using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Readers;

internal sealed class ReaderStore(UnitWork work) : IReaderStore
{
    private readonly Dictionary<long, string?> _zones = [];

    public async Task<Reader?> FindAsync(long readerId, CancellationToken cancellationToken) =>
        await FindRowAsync(readerId, cancellationToken) is { } row
            ? row.ToReader() with { TimeZone = await ZoneOfAsync(row, cancellationToken) }
            : null;

    public async Task SaveAsync(Reader reader, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(reader.Id, cancellationToken) ?? await AddRowAsync(reader.Id, cancellationToken);
        row.State = reader.State;
        row.WantsBreaking = reader.WantsBreaking;
        row.InterfaceLanguage = reader.InterfaceLanguage;
        row.StoryLanguages = reader.StoryLanguages;
        row.JoinedAt = reader.JoinedAt;
        row.LastActiveAt = reader.LastActiveAt;
        SetTopics(row, reader.TopicIds);
        if (await ZoneOfAsync(row, cancellationToken) != reader.TimeZone)
            SetZone(row, reader.TimeZone);

        if (reader.State == ReaderState.Active)
            row.Target.IsSuspended = false;
        else
            work.AfterSave((session, tallies) => TargetChanges.CancelPending(session, row.TargetId, tallies, work.File.Now));
    }

    /// <summary>Also one that this unit has added and not yet saved.</summary>
    private async Task<ReaderRow?> FindRowAsync(long readerId, CancellationToken cancellationToken) =>
        work.Db.Readers.Local.FirstOrDefault(row => row.UserId == readerId)
        ?? await work.Db.Readers
            .Include(row => row.Target)
            .Include(row => row.Subscriptions)
            .FirstOrDefaultAsync(row => row.UserId == readerId, cancellationToken);

    private async Task<ReaderRow> AddRowAsync(long readerId, CancellationToken cancellationToken)
    {
        var target = await work.Db.Targets
            .FirstOrDefaultAsync(row => row.ChatId == readerId && row.ThreadId == TargetRow.NoThread, cancellationToken);
        var added = new ReaderRow
        {
            UserId = readerId,
            Target = target ?? new TargetRow { ChatId = readerId, Kind = ChatKind.Private },
        };
        work.Db.Readers.Add(added);
        return added;
    }

    /// <summary>As it is stored, or as this unit has changed it.</summary>
    private async Task<string?> ZoneOfAsync(ReaderRow row, CancellationToken cancellationToken)
    {
        if (row.TargetId == 0)
            return _zones.GetValueOrDefault(row.UserId);

        if (!_zones.TryGetValue(row.UserId, out var zone))
            _zones.Add(row.UserId, zone = await work.File.ReadAsync(session => ReaderZones.Find(session, row.TargetId), cancellationToken));
        return zone;
    }

    private void SetZone(ReaderRow row, string? zone)
    {
        _zones[row.UserId] = zone;
        work.AfterSave((session, _) => ReaderZones.Set(session, row.TargetId, zone, work.File.Now));
    }

    private static void SetTopics(ReaderRow row, IReadOnlySet<string> topics)
    {
        row.Subscriptions.RemoveAll(subscription => !topics.Contains(subscription.Topic));
        foreach (var topic in topics)
        {
            if (!row.Subscriptions.Exists(subscription => subscription.Topic == topic))
                row.Subscriptions.Add(new SubscriptionRow { Topic = topic });
        }
    }
}
