using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>A button about a broadcast that was sent, for the editor who sent it. Its first argument is always the broadcast.</summary>
internal abstract class SentButton : IButton
{
    public abstract string Verb { get; }

    public Role Role => Role.Editor;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id
            || await visit.Unit.Broadcasts.FindAsync(id, cancellationToken) is not { WasSent: true } broadcast
            || broadcast.EditorId != visit.Reader.Id)
        {
            return null;
        }

        return await visit.Unit.Broadcasts.IsWithdrawnAsync(id, cancellationToken)
            ? Answer.Noting(visit.Say.Get("withdraw.already"), new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null))
            : await PressAsync(broadcast, press, visit, cancellationToken);
    }

    protected abstract Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken);
}
