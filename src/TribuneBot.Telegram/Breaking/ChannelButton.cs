using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Chooses a channel or leaves it out: broadcast, channel.</summary>
internal sealed class ChannelButton(TargetScreens screens) : ComposingButton
{
    public const string Name = "bchan";

    public override string Verb => Name;

    protected override Broadcast? Change(Broadcast broadcast, CallbackData data)
    {
        if (data.Number(1) is not { } id)
            return null;

        var others = broadcast.ChannelIds.Where(channel => channel != id).ToList();
        return broadcast with { ChannelIds = others.Count < broadcast.ChannelIds.Count ? others : [.. others, id] };
    }

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        screens.ChooseAsync(broadcast, visit, cancellationToken);
}
