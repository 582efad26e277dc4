using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Ends the dialogue at any step; nothing is sent.</summary>
internal sealed class CancelButton : ComposingButton
{
    public const string Name = "bcancel";

    public override string Verb => Name;

    protected override Broadcast Change(Broadcast broadcast, CallbackData data) => broadcast with { State = BroadcastState.Cancelled };

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        Task.FromResult(new Screen(TgHtml.Of(visit.Say.Get("broadcast.cancelled"))));
}
