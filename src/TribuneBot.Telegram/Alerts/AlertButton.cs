using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>A button of one alert: its id, then what the button needs. An alert that is gone leads to the list.</summary>
internal abstract class AlertButton : IButton
{
    public abstract string Verb { get; }

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id)
            return null;

        if (await visit.Unit.Alerts.FindAsync(id, visit.Reader.Id, cancellationToken) is { } alert)
            return await PressAsync(alert, press, visit, cancellationToken);

        return Answer.Noting(visit.Say.Get("alert.gone"), (await AlertMenu.ListAsync(visit, cancellationToken)).Said(press.ChatId));
    }

    protected abstract Task<Answer?> PressAsync(Alert alert, Press press, Visit visit, CancellationToken cancellationToken);
}
