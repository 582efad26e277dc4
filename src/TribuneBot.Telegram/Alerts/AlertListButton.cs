using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Draws the list of alerts in the place of a card.</summary>
internal sealed class AlertListButton : IButton
{
    public const string Name = "alerts";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken) =>
        Answer.With((await AlertMenu.ListAsync(visit, cancellationToken)).Drawn(press.ChatId, press.MessageId));
}
