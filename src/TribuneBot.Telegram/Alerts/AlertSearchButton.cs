using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Searches the archive for what an alert waits for.</summary>
internal sealed class AlertSearchButton(ResultsMenu results) : AlertButton
{
    public const string Name = "alfind";

    public override string Verb => Name;

    protected override async Task<Answer?> PressAsync(Alert alert, Press press, Visit visit, CancellationToken cancellationToken) =>
        Answer.With((await results.SearchAsync(alert.Query, visit, cancellationToken)).Said(press.ChatId));
}
