using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Notices;

/// <summary>An editor's word on a post in doubt: dispatch, target, 1 (it is there) or 0 (send it again). The first word counts.</summary>
internal sealed class DoubtButton : IButton
{
    public const string Name = "doubt";
    public const int IsThere = 1;
    public const int SendAgain = 0;

    public string Verb => Name;

    public Role Role => Role.Editor;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } dispatch || press.Data.Number(1) is not { } target || press.Data.Number(2) is not (IsThere or SendAgain))
            return null;

        var isThere = press.Data.Number(2) == IsThere;
        DoubtAnswer answer = isThere ? new DoubtAnswer.IsThere(MessageId: null) : new DoubtAnswer.SendAgain();
        if (!await visit.Unit.Dispatches.ResolveAsync(new DeliveryKey(dispatch, target), answer, cancellationToken))
            return Answer.Noting(visit.Say.Get("notice.settled"), new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null));

        var settled = new Screen(TgHtml.Of(visit.Say.Get(isThere ? "notice.said-there" : "notice.said-again")));
        return Answer.With(
            new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null), settled.Said(press.ChatId), new Reply.WakeDelivery());
    }
}
