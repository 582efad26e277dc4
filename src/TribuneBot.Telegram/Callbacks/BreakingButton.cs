using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Turns breaking news on (1) or off (0) for a reader.</summary>
internal sealed class BreakingButton(SettingsMenu menu) : IButton
{
    public const string Name = "breaking";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not (0 or 1))
            return Task.FromResult<Answer?>(null);

        visit.Reader = visit.Reader with { WantsBreaking = press.Data.Number(0) == 1 };
        return Task.FromResult<Answer?>(Answer.With(menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
    }
}
