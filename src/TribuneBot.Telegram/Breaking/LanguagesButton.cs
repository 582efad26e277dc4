using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Turns back to what is written so far.</summary>
internal sealed class LanguagesButton(TextScreens screens) : ComposingButton
{
    public const string Name = "btexts";

    public override string Verb => Name;

    protected override Broadcast Change(Broadcast broadcast, CallbackData data) => broadcast;

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult(screens.Languages(broadcast, visit));
}
