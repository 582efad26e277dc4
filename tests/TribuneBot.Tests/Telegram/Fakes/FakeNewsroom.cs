using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Tests.Telegram.Fakes;

/// <summary>Editors and channels in memory.</summary>
internal sealed class FakeNewsroom : IEditorDirectory, IChannelStore
{
    public Dictionary<long, Role> Roles { get; } = [];

    public List<Channel> Channels { get; } = [];

    public Channel AddChannel(long id, string title, bool isPaused = false, long? chatId = -100)
    {
        var channel = new Channel(id, id + 50, chatId, title, new ChannelSettings("@" + title, null, [], [], null, false), isPaused);
        Channels.Add(channel);
        return channel;
    }

    public Task MergeOwnersAsync(IReadOnlyCollection<long> userIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Role> RoleOfAsync(long userId, CancellationToken cancellationToken) => Task.FromResult(Roles.GetValueOrDefault(userId));

    Task<IReadOnlyList<long>> IEditorDirectory.ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>>([.. Roles.Where(entry => entry.Value > Role.Reader).Select(entry => entry.Key)]);

    public Task MergeAsync(IReadOnlyList<ChannelSettings> configured, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Channel>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Channel>>([.. Channels]);

    public Task ResolveAsync(long channelId, long chatId, ChatKind kind, string title, CancellationToken cancellationToken)
    {
        var index = Channels.FindIndex(channel => channel.Id == channelId);
        Channels[index] = Channels[index] with { ChatId = chatId, Title = title };
        return Task.CompletedTask;
    }
}
