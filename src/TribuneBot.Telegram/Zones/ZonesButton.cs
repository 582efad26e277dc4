using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Zones;

/// <summary>Draws the time zones in the place of the settings, or anew with the time it is now.</summary>
internal sealed class ZonesButton(ZoneMenu menu) : IButton
{
    public const string Name = "zones";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Answer.With(menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
}
