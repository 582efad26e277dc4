using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Sends what the preview above showed: broadcast, its fingerprint. Pressed twice, it sends once.</summary>
/// <param name="lifetime">How long after now the broadcast may still be sent.</param>
internal sealed class ConfirmButton(TargetScreens screens, TimeSpan lifetime) : BroadcastButton
{
    public const string Name = "bsend";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (!broadcast.IsOpen)
            return Answer.Noting(visit.Say.Get(broadcast.State == BroadcastState.Cancelled ? "broadcast.was-cancelled" : "broadcast.was-sent"));

        if (broadcast.State != BroadcastState.Previewed || press.Data.Number(1) != Fingerprint.Of(broadcast))
        {
            var screen = await screens.ChooseAsync(broadcast, visit, cancellationToken);
            return Answer.Noting(visit.Say.Get("broadcast.changed"), screen.Drawn(press.ChatId, press.MessageId));
        }

        // The message becomes the progress card, which ProgressCards alone draws: two hands on it could undo each other.
        await visit.Unit.Broadcasts.UpdateAsync(broadcast, cancellationToken);
        var sending = await visit.Unit.Broadcasts.ConfirmAsync(broadcast.Id, visit.Now, visit.Now + lifetime, cancellationToken);
        return sending is null
            ? Answer.Noting(visit.Say.Get("broadcast.was-sent"))
            : Answer.Noting(visit.Say.Get("broadcast.sending"), new Reply.WakeDelivery());
    }
}
