namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>
/// The chats whose past still matters. Each is forgotten when it is idle, so that there are about as many as messages in the longest window:
/// at 1,000 a second some thousand private chats, and never more than 60,000 even when all are groups.
/// </summary>
internal sealed class ChatPaces(PacerOptions options)
{
    /// <summary>More than enter per new chat (one look to learn when it will be idle, one to forget it), so that none are left behind.</summary>
    private const int LooksPerChat = 4;

    private static readonly TimeSpan BusyLook = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, ChatPace> _chats = [];
    private readonly PriorityQueue<ChatPace, TimeSpan> _leaving = new();

    public int Count => _chats.Count;

    /// <summary>Those that Telegram told to wait and that still do.</summary>
    public IEnumerable<ChatPace> Held(TimeSpan now) => _chats.Values.Where(chat => chat.HeldUntil > now);

    public ChatPace? Find(long chatId) => _chats.GetValueOrDefault(chatId);

    public ChatPace Of(long chatId, ChatKind kind, TimeSpan now)
    {
        if (_chats.TryGetValue(chatId, out var known))
            return known;

        ForgetIdle(now);
        var chat = new ChatPace(chatId, kind, options);
        _chats.Add(chatId, chat);
        _leaving.Enqueue(chat, now);
        return chat;
    }

    private void ForgetIdle(TimeSpan now)
    {
        for (var look = 0; look < LooksPerChat && _leaving.TryPeek(out var chat, out var at) && at <= now; look++)
        {
            if (chat.IsIdle(now))
                _chats.Remove(_leaving.Dequeue().Id);
            else
                _leaving.DequeueEnqueue(chat, Moments.Later(chat.IdleAt(), now + (chat.IsInFlight || chat.HasReplies ? BusyLook : TimeSpan.Zero)));
        }
    }
}
