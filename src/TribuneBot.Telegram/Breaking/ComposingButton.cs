using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Corrections;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>A button that changes a broadcast or turns to another of its screens. Whatever it does, an earlier preview no longer holds.</summary>
internal abstract class ComposingButton : BroadcastButton
{
    protected sealed override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (!broadcast.IsOpen)
            return Over(broadcast, press, visit);

        var composing = broadcast with { State = BroadcastState.Composing, AwaitedLanguage = null };
        if (Change(composing, press.Data) is not { } changed)
            return null;

        // Whoever turns to this has left the correction whose text was awaited.
        await AwaitedTexts.LetCorrectionGoAsync(visit, cancellationToken);
        await visit.Unit.Broadcasts.UpdateAsync(changed, cancellationToken);
        var screen = await DrawAsync(changed, visit, cancellationToken);
        return Answer.With(screen.Drawn(press.ChatId, press.MessageId));
    }

    /// <returns>Null when the button means nothing any more.</returns>
    protected abstract Broadcast? Change(Broadcast broadcast, CallbackData data);

    protected abstract Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken);
}
