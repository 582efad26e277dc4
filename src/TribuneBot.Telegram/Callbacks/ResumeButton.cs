using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Undoes /stop: below its answer (0) or in the settings (1).</summary>
internal sealed class ResumeButton(SettingsMenu settings) : IButton
{
    public const string Name = "resume";
    public const int BelowStop = 0;
    public const int InSettings = 1;

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        visit.Reader = visit.Reader with { State = ReaderState.Active };
        var screen = press.Data.Number(0) == InSettings
            ? settings.Open(visit)
            : new Screen(TgHtml.Of(visit.Say.Get("stop.resumed")));
        return Task.FromResult<Answer?>(Answer.With(screen.Drawn(press.ChatId, press.MessageId)));
    }
}
