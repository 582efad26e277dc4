using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Draws an alert's card in the place of the list.</summary>
internal sealed class AlertCardButton : AlertButton
{
    public const string Name = "alcard";

    public override string Verb => Name;

    protected override Task<Answer?> PressAsync(Alert alert, Press press, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Answer.With(AlertMenu.Card(alert, visit).Drawn(press.ChatId, press.MessageId)));
}
