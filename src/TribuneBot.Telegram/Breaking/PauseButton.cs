using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Holds a broadcast on its way (1) or lets it go on (0): broadcast, 1 or 0. The progress card shows it at its next turn.</summary>
internal sealed class PauseButton : BroadcastButton
{
    public const string Name = "bpause";
    public const int Pause = 1;
    public const int Resume = 0;

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        var wanted = press.Data.Number(1);
        if (wanted is not (Pause or Resume))
            return null;

        if (broadcast is not { State: BroadcastState.Sending, DispatchId: { } dispatch })
            return Over(broadcast, press, visit);

        var isRunning = wanted == Pause
            ? await visit.Unit.Dispatches.PauseAsync(dispatch, cancellationToken)
            : await visit.Unit.Dispatches.ResumeAsync(dispatch, cancellationToken);
        if (!isRunning)
            return Answer.Noting(visit.Say.Get("broadcast.was-sent"));

        return wanted == Pause
            ? Answer.Noting(visit.Say.Get("broadcast.pausing"))
            : Answer.Noting(visit.Say.Get("broadcast.resuming"), new Reply.WakeDelivery());
    }
}
