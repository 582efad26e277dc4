using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Chooses the readers: broadcast, number of an <see cref="Audience"/>.</summary>
internal sealed class AudienceButton(TargetScreens screens) : ComposingButton
{
    public const string Name = "baud";

    public override string Verb => Name;

    protected override Broadcast? Change(Broadcast broadcast, CallbackData data) =>
        data.Number(1) is { } number and >= 0 and <= byte.MaxValue && Enum.IsDefined((Audience)number)
            ? broadcast with { Audience = (Audience)number }
            : null;

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        screens.ChooseAsync(broadcast, visit, cancellationToken);
}
