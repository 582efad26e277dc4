using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Storage.Database;
using TribuneBot.Storage.Readers;

namespace TribuneBot.Storage.Newsroom;

internal sealed class ChannelStore(TribuneFile file) : IChannelStore
{
    public Task MergeAsync(IReadOnlyList<ChannelSettings> configured, CancellationToken cancellationToken) => file.SaveAsync(
        async db =>
        {
            var rows = await db.Channels.ToDictionaryAsync(row => (row.Chat, row.ThreadId), cancellationToken);
            foreach (var gone in rows.Values.Where(row => row.IsFromFile))
                gone.IsPaused = true;

            foreach (var settings in configured)
            {
                var key = (settings.Chat, settings.ThreadId ?? TargetRow.NoThread);
                if (!rows.TryGetValue(key, out var row))
                {
                    rows[key] = row = await NewRowAsync(db, settings, cancellationToken);
                    db.Channels.Add(row);
                }

                Apply(settings, row);

                // One by one: their ids keep the order of the file, and two names of one chat find the same target.
                await db.SaveChangesAsync(cancellationToken);
            }
        },
        cancellationToken);

    public async Task<IReadOnlyList<Channel>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await file.NewContextAsync(cancellationToken);
        var rows = await db.Channels.AsNoTracking().Include(row => row.Target).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToChannel());
    }

    public Task ResolveAsync(long channelId, long chatId, ChatKind kind, string title, CancellationToken cancellationToken) => file.SaveAsync(
        async db =>
        {
            var row = await db.Channels.Include(channel => channel.Target).FirstOrDefaultAsync(channel => channel.Id == channelId, cancellationToken);
            if (row is null)
                return;

            // Once resolved a name stays with its chat, whoever takes the name later.
            row.Target ??= await TargetAsync(db, chatId, row.ThreadId, kind, cancellationToken);
            row.Target.Kind = kind;
            row.Target.IsSuspended = false;
            row.Title = title;
        },
        cancellationToken);

    public Task ReopenAsync(long chatId, CancellationToken cancellationToken) => file.WriteAsync(
        session =>
        {
            session.Execute(
                "DELETE FROM ParkedTargets WHERE TargetId IN (SELECT Id FROM Targets WHERE ChatId = @chat)", ("@chat", chatId));
            return session.Execute(
                $"UPDATE Targets SET IsSuspended = 0 WHERE ChatId = @chat AND IsSuspended AND Kind <> {(int)ChatKind.Private}", ("@chat", chatId));
        },
        cancellationToken);

    private static async Task<ChannelRow> NewRowAsync(TribuneDb db, ChannelSettings settings, CancellationToken cancellationToken)
    {
        var row = new ChannelRow { Chat = settings.Chat, ThreadId = settings.ThreadId ?? TargetRow.NoThread, Title = settings.Chat };
        if (long.TryParse(settings.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chatId))
            row.Target = await TargetAsync(db, chatId, row.ThreadId, LikelyKind(settings.Chat), cancellationToken);
        return row;
    }

    private static async Task<TargetRow> TargetAsync(
        TribuneDb db, long chatId, int threadId, ChatKind kind, CancellationToken cancellationToken) =>
        await db.Targets.FirstOrDefaultAsync(row => row.ChatId == chatId && row.ThreadId == threadId, cancellationToken)
        ?? db.Targets.Add(new TargetRow { ChatId = chatId, ThreadId = threadId, Kind = kind }).Entity;

    /// <summary>Until Telegram is asked: by the form of its ids.</summary>
    private static ChatKind LikelyKind(string chatId) =>
        chatId.StartsWith("-100", StringComparison.Ordinal) ? ChatKind.Channel :
        chatId.StartsWith('-') ? ChatKind.Group : ChatKind.Private;

    private static void Apply(ChannelSettings settings, ChannelRow row)
    {
        row.Topics = settings.Topics;
        row.Languages = settings.Languages;
        row.TimeZone = settings.TimeZone;
        row.Preview = settings.Preview;
        row.IsFromFile = true;
        row.IsPaused = false;
    }
}
