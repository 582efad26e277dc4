using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Corrections;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Withdrawals;

/// <summary>Asks whether a broadcast is really to be withdrawn; with the second argument 1 it is: broadcast, 1.</summary>
internal sealed class WithdrawButton : SentButton
{
    public const string Name = "bback";

    private const int Really = 1;

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Broadcast broadcast, Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(1) != Really)
            return Answer.With(Question(broadcast, visit).Said(press.ChatId));

        if (!await visit.Unit.Dispatches.WithdrawBroadcastAsync(broadcast.Id, cancellationToken))
            return Answer.Noting(visit.Say.Get("withdraw.already"), new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null));

        var done = new Screen(TgHtml.Of(visit.Say.Get("withdraw.done-broadcast")));
        return Answer.With(
        [
            done.Drawn(press.ChatId, press.MessageId),
            .. broadcast is { State: not BroadcastState.Sending, CardMessageId: { } card }
                ? (IReadOnlyList<Reply>)[new Reply.EditKeyboard(press.ChatId, card, Keyboard: null)]
                : [],
            new Reply.WakeDelivery(),
        ]);
    }

    private static Screen Question(Broadcast broadcast, Visit visit) => new(
        TgHtml.Of(html => html.Bold(visit.Say.Get("withdraw.question-broadcast")).Blank().Text(visit.Say.Get("withdraw.what-broadcast"))),
        new Keyboard()
            .Row(Keyboard.Button(visit.Say.Get("withdraw.confirm"), Name, broadcast.Id, Really))
            .Row(Keyboard.Button(visit.Say.Get("withdraw.keep"), KeepButton.Name))
            .Build());
}
