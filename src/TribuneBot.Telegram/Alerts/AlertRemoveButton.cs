using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Removes an alert and shows the others. The search can be saved again at any time.</summary>
internal sealed class AlertRemoveButton : AlertButton
{
    public const string Name = "aldrop";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Alert alert, Press press, Visit visit, CancellationToken cancellationToken)
    {
        await visit.Unit.Alerts.RemoveAsync(alert, cancellationToken);
        return Answer.Noting(visit.Say.Get("alert.removed"), (await AlertMenu.ListAsync(visit, cancellationToken)).Drawn(press.ChatId, press.MessageId));
    }
}
