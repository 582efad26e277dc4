using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>A button of the dialogue in which an editor composes a broadcast. Its first argument is always the broadcast.</summary>
internal abstract class BroadcastButton : IButton
{
    public abstract string Verb { get; }

    public Role Role => Role.Editor;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id
            || await visit.Unit.Broadcasts.FindAsync(id, cancellationToken) is not { } broadcast
            || broadcast.EditorId != visit.Reader.Id)
        {
            return null;
        }

        var card = broadcast with { CardMessageId = press.MessageId };
        return await PressAsync(card, press, visit, cancellationToken);
    }

    protected abstract Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken);

    /// <summary>Said below every button of a dialogue that is over.</summary>
    protected static Answer Over(Broadcast broadcast, Press press, Visit visit) => Answer.Noting(
        visit.Say.Get(broadcast.State == BroadcastState.Cancelled ? "broadcast.was-cancelled" : "broadcast.was-sent"),
        new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null));
}
