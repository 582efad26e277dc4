using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Withdrawals;

/// <summary>Withdraws the story that was shown: article.</summary>
internal sealed class WithdrawStoryButton : IButton
{
    public const string Name = "aback";

    public string Verb => Name;

    public Role Role => Role.Editor;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id)
            return null;

        return await visit.Unit.Dispatches.WithdrawArticleAsync(id, cancellationToken)
            ? Answer.With(new Screen(TgHtml.Of(visit.Say.Get("withdraw.done"))).Drawn(press.ChatId, press.MessageId), new Reply.WakeDelivery())
            : Answer.Noting(visit.Say.Get("withdraw.already"), new Reply.EditKeyboard(press.ChatId, press.MessageId, Keyboard: null));
    }
}
