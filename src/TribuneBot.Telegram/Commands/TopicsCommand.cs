using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

internal sealed class TopicsCommand(TopicsMenu menu) : IBotCommand
{
    public string Name => "topics";

    public IReadOnlyList<string> Aliases => ["subscribe", "follow"];

    public string MenuKey => "menu.topics";

    public Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reply>>([menu.Open(visit).Said(visit.ChatId)]);
}
