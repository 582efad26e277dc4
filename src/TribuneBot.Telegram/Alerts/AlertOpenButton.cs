using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Says an alert's card in a message of its own, so that the story or the results above stay.</summary>
internal sealed class AlertOpenButton : AlertButton
{
    public const string Name = "alopen";

    public override string Verb => Name;

    protected override Task<Answer?> PressAsync(Alert alert, Press press, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Answer.With(AlertMenu.Card(alert, visit).Said(press.ChatId)));
}
