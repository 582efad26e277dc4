using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Withdrawals;

/// <summary>Answers the question below it with no: nothing is withdrawn.</summary>
internal sealed class KeepButton : IButton
{
    public const string Name = "keep";

    public string Verb => Name;

    public Role Role => Role.Editor;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken) => Task.FromResult<Answer?>(
        Answer.With(new Screen(TgHtml.Of(visit.Say.Get("withdraw.kept"))).Drawn(press.ChatId, press.MessageId)));
}
