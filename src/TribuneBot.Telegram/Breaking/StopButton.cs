using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Stops a broadcast on its way: what was not sent yet stays unsent. The progress card goes on to the final report.</summary>
internal sealed class StopButton : BroadcastButton
{
    public const string Name = "bstop";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (broadcast is not { State: BroadcastState.Sending, DispatchId: { } dispatch })
            return Over(broadcast, press, visit);

        await visit.Unit.Dispatches.StopAsync(dispatch, cancellationToken);
        return Answer.Noting(visit.Say.Get("broadcast.stopping"), new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null));
    }
}
