using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Fakes;

internal sealed class InMemoryNoticeBoard(InMemoryState state) : INoticeBoard
{
    public Task<IReadOnlyList<Notice>> UntoldAsync(CancellationToken cancellationToken)
    {
        lock (state.Gate)
            return Task.FromResult<IReadOnlyList<Notice>>([.. state.Notices.Where(entry => !entry.IsTold).Select(entry => entry.Notice)]);
    }

    public Task ToldAsync(long noticeId, CancellationToken cancellationToken)
    {
        lock (state.Gate)
        {
            var at = state.Notices.FindIndex(entry => entry.Notice.Id == noticeId);
            state.Notices[at] = (state.Notices[at].Notice, true);
            return Task.CompletedTask;
        }
    }

    /// <summary>The caller holds the gate.</summary>
    public static void Add(InMemoryState state, NoticeKind kind, DeliveryKey key, string reason)
    {
        var dispatch = state.Dispatches.Find(known => known.Id == key.DispatchId);
        var story = state.Articles.Find(article => dispatch?.Kind != DispatchKind.Broadcast && article.Content.Id == dispatch?.ContentId)?.Content.Title
            ?? state.Broadcasts.GetValueOrDefault(dispatch?.ContentId ?? 0)?.Texts.Values.FirstOrDefault()?.Text ?? "";
        var channel = state.Channels.Find(known => known.TargetId == key.TargetId)?.Title ?? "";
        state.Notices.Add((new Notice(state.NextId(), kind, key, channel, story, reason), false));
    }
}
