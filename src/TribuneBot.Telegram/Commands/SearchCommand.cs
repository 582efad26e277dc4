using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

internal sealed class SearchCommand(ResultsMenu results) : IBotCommand
{
    public string Name => "search";

    public IReadOnlyList<string> Aliases => ["find"];

    public string MenuKey => "menu.search";

    public async Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            return [new Reply.SendMessage(visit.ChatId, TgHtml.Of(visit.Say.Get("search.ask")))];

        return [(await results.SearchAsync(arguments, visit, cancellationToken)).Said(visit.ChatId)];
    }
}
