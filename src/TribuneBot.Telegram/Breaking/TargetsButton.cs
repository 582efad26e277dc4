using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Turns to who gets it: on from the texts, and back from the preview.</summary>
internal sealed class TargetsButton(TextScreens textScreens, TargetScreens screens) : ComposingButton
{
    public const string Name = "bwho";

    public override string Verb => Name;

    protected override Broadcast Change(Broadcast broadcast, CallbackData data) => broadcast;

    protected override async Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        broadcast.Texts.Count > 0 ? await screens.ChooseAsync(broadcast, visit, cancellationToken) : textScreens.Languages(broadcast, visit);
}
