using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

internal sealed class SettingsCommand(SettingsMenu menu) : IBotCommand
{
    public string Name => "settings";

    public IReadOnlyList<string> Aliases => ["language"];

    public string MenuKey => "menu.settings";

    public Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reply>>([menu.Open(visit).Said(visit.ChatId)]);
}
