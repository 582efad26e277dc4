using System.Globalization;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemoryChannelStore(InMemoryState state) : IChannelStore
{
    public Task MergeAsync(IReadOnlyList<ChannelSettings> configured, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            for (var i = 0; i < state.Channels.Count; i++)
                state.Channels[i] = state.Channels[i] with { IsPaused = true };
            foreach (var settings in configured)
                Merge(settings);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Channel>> ListAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            return Task.FromResult<IReadOnlyList<Channel>>(state.Channels
                .Select(channel => channel with { ChatId = state.Targets.Find(target => target.Id == channel.TargetId)?.ChatId })
                .ToList());
        }
    }

    public Task ResolveAsync(long channelId, long chatId, ChatKind kind, string title, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var at = state.Channels.FindIndex(channel => channel.Id == channelId);
            if (at < 0)
                return Task.CompletedTask;

            var channel = state.Channels[at];
            var target = state.Targets.Find(known => known.Id == channel.TargetId)
                ?? state.TargetOf(chatId, channel.Settings.ThreadId, kind);
            target.Kind = kind;
            target.IsSuspended = false;
            state.Channels[at] = channel with { TargetId = target.Id, Title = title };
        }

        return Task.CompletedTask;
    }

    public Task ReopenAsync(long chatId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            foreach (var target in state.Targets.Where(target => target.ChatId == chatId && target.Kind != ChatKind.Private))
            {
                target.IsSuspended = false;
                state.ParkedTargets.Remove(target.Id);
            }
        }

        return Task.CompletedTask;
    }

    private void Merge(ChannelSettings settings)
    {
        var at = state.Channels.FindIndex(channel =>
            channel.Settings.Chat == settings.Chat && channel.Settings.ThreadId == settings.ThreadId);
        if (at >= 0)
            state.Channels[at] = state.Channels[at] with { Settings = settings, IsPaused = false };
        else
            state.Channels.Add(new Channel(state.NextId(), TargetId(settings), null, settings.Chat, settings, IsPaused: false));
    }

    private long TargetId(ChannelSettings settings)
    {
        if (!long.TryParse(settings.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chatId))
            return 0;

        var kind = settings.Chat.StartsWith("-100", StringComparison.Ordinal) ? ChatKind.Channel :
            chatId < 0 ? ChatKind.Group : ChatKind.Private;
        return state.TargetOf(chatId, settings.ThreadId, kind).Id;
    }
}
