using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Corrections;

/// <summary>Publishes the correction that the preview above showed: broadcast, its fingerprint. Pressed twice, it is published once.</summary>
internal sealed class PublishButton(CorrectionScreens screens) : SentButton
{
    public const string Name = "bfix";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        var broadcasts = visit.Unit.Broadcasts;
        var draft = await broadcasts.DraftAsync(broadcast.Id, cancellationToken);
        if (draft.Count == 0)
            return Answer.Noting(visit.Say.Get("correction.settled"), new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null));

        if (press.Data.Number(1) != CorrectionScreens.FingerprintOf(broadcast, draft))
        {
            return Answer.Noting(
                visit.Say.Get("broadcast.changed"),
                [
                    new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null),
                    .. screens.Preview(broadcast, draft, visit),
                    CorrectionScreens.Confirm(broadcast, draft, visit).Said(press.ChatId),
                ]);
        }

        var texts = new Dictionary<string, FormattedText>(broadcast.Texts);
        foreach (var (language, text) in draft)
        {
            texts[language] = text;
            await broadcasts.SaveDraftAsync(broadcast.Id, language, text: null, cancellationToken);
        }

        await broadcasts.UpdateAsync(broadcast with { Texts = texts, AwaitedLanguage = null }, cancellationToken);
        await visit.Unit.Dispatches.CorrectBroadcastAsync(broadcast.Id, cancellationToken);
        var done = new Screen(TgHtml.Of(visit.Say.Get("correction.published")));
        return Answer.With(done.Drawn(press.ChatId, press.MessageId), new Reply.WakeDelivery());
    }
}
