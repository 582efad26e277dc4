namespace TribuneBot.Core.Dispatch.Pacing;

/// <summary>
/// Replies that wait: in each chat first come first served; among chats the one that has been ready longest. A chat is in line from the moment it
/// is free and has a waiting reply, with the moment at which it may get it; that moment only ever moves later, which is found out in its turn.
/// </summary>
internal sealed class ReplyLine(int perSecond)
{
    private readonly PriorityQueue<ChatPace, (TimeSpan At, long Number)> _line = new();
    private readonly HashSet<ChatPace> _inLine = [];
    private readonly SlidingWindow _second = new(perSecond, TimeSpan.FromSeconds(1));
    private long _number;

    public ReplyTurn Add(ChatPace chat, int messages, TimeSpan now)
    {
        var turn = new ReplyTurn(messages);
        (chat.Replies ??= []).AddLast(turn);
        Join(chat, now);
        return turn;
    }

    /// <returns>False when it is no longer waiting.</returns>
    public static bool Remove(ChatPace chat, ReplyTurn turn) => chat.Replies?.Remove(turn) ?? false;

    /// <summary>To be called when the chat's request has ended.</summary>
    public void Join(ChatPace chat, TimeSpan now)
    {
        if (!chat.IsInFlight && chat.Replies?.First is { Value: var turn } && _inLine.Add(chat))
            _line.Enqueue(chat, (chat.NextAt(now, turn.Messages), _number++));
    }

    /// <summary>Grants all that may go now.</summary>
    /// <returns>When to serve again, later than <paramref name="now"/>; null when only a chat's answer or a new reply can change anything.</returns>
    public TimeSpan? Serve(TimeSpan now)
    {
        while (_line.TryPeek(out var chat, out var place))
        {
            if (place.At > now)
                return place.At;

            if (chat.IsInFlight || chat.Replies?.First is not { Value: var turn })
            {
                Leave();
                continue;
            }

            var chatAt = chat.NextAt(now, turn.Messages);
            if (chatAt > now)
            {
                _line.DequeueEnqueue(chat, (chatAt, place.Number));
                continue;
            }

            var allAt = _second.NextAt(now, turn.Messages);
            if (allAt > now)
                return allAt;

            Leave();
            Grant(chat, turn, now);
        }

        return null;
    }

    private void Grant(ChatPace chat, ReplyTurn turn, TimeSpan now)
    {
        chat.Replies!.RemoveFirst();
        chat.Grant(now, turn.Messages);
        _second.Grant(now, turn.Messages);
        turn.Grant();
    }

    private void Leave() => _inLine.Remove(_line.Dequeue());
}
