using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>Lists the commands this person may use. The registry is asked late: help is in it.</summary>
internal sealed class HelpCommand(NewsroomProfile newsroom, Func<CommandRegistry> commands) : IBotCommand
{
    public string Name => "help";

    public string MenuKey => "menu.help";

    public Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        var text = TgHtml.Of(html => html
            .Text(visit.Say.Get("help.what", ("newsroom", newsroom.Name)))
            .Blank().With(list => List(list, visit))
            .Blank().Text(visit.Say.Get("help.words")));
        return Task.FromResult<IReadOnlyList<Reply>>([new Reply.SendMessage(visit.ChatId, text)]);
    }

    private void List(TgHtml html, Visit visit)
    {
        foreach (var command in commands().ListedFor(visit.Role))
            html.Text($"/{command.Name} – {visit.Say.Get(command.MenuKey!)}").Line();
    }
}
