using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Readers;
using TribuneBot.Storage.Dispatch;

namespace TribuneBot.Storage.Readers;

internal sealed class ReaderStore(UnitWork work) : IReaderStore
{
    public async Task<Reader?> FindAsync(long readerId, CancellationToken cancellationToken) =>
        (await FindRowAsync(readerId, cancellationToken))?.ToReader();

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
