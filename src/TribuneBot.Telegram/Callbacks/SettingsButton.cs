using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Draws the settings in the place of one of them.</summary>
internal sealed class SettingsButton(SettingsMenu menu) : IButton
{
    public const string Name = "settings";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Answer.With(menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
}
