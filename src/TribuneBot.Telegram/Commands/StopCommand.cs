using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary>Ends all deliveries and keeps every choice.</summary>
internal sealed class StopCommand : IBotCommand
{
    public string Name => "stop";

    public IReadOnlyList<string> Aliases => ["unsubscribe"];

    public string MenuKey => "menu.stop";

    public Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        visit.Reader = visit.Reader with { State = ReaderState.Stopped };
        var screen = new Screen(
            TgHtml.Of(visit.Say.Get("stop.done")),
            new Keyboard().Row(Keyboard.Button(visit.Say.Get("stop.resume"), ResumeButton.Name, ResumeButton.BelowStop)).Build());
        return Task.FromResult<IReadOnlyList<Reply>>([screen.Said(visit.ChatId)]);
    }
}
