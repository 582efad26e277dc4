using TribuneBot.Core.Dispatch;

namespace TribuneBot.Core.Newsroom;

/// <summary>The channels the newsroom posts to.</summary>
public interface IChannelStore
{
    /// <summary>
    /// Merges the configured channels by (chat, thread): new ones are added, changed ones updated, those gone from the file are paused.
    /// A numeric chat id gets its target at once.
    /// </summary>
    Task MergeAsync(IReadOnlyList<ChannelSettings> configured, CancellationToken cancellationToken);

    Task<IReadOnlyList<Channel>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Stores what Telegram answered for a channel's chat; resolves a name once and for all. A target that was suspended is tried again.</summary>
    Task ResolveAsync(long channelId, long chatId, ChatKind kind, string title, CancellationToken cancellationToken);

    /// <summary>The bot may write to this chat again: what waits for it goes on, and a target that was suspended is tried again.</summary>
    /// <param name="chatId">Of a channel or group; every thread of it is opened.</param>
    Task ReopenAsync(long chatId, CancellationToken cancellationToken);
}
