using TribuneBot.Core.Search.Alerts;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Alerts;

/// <summary>Lists the saved searches; with words behind it, saves a search for them.</summary>
internal sealed class AlertsCommand(AlertDesk desk) : IBotCommand
{
    public string Name => "alerts";

    public IReadOnlyList<string> Aliases => ["alert"];

    public string MenuKey => "menu.alerts";

    public async Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            return [(await AlertMenu.ListAsync(visit, cancellationToken)).Said(visit.ChatId)];

        var query = arguments[..TextBreaks.WholeCharacters(arguments, AlertLimits.LongestQuery)];
        var (alert, refusal) = await desk.AddAsync(query, visit, cancellationToken);
        return alert is null
            ? [new Reply.SendMessage(visit.ChatId, TgHtml.Of(AlertDesk.Refusal(refusal!, visit)))]
            : [AlertMenu.Card(alert, visit, isNew: true).Said(visit.ChatId)];
    }
}
