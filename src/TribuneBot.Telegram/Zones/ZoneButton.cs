using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Zones;

/// <summary>Chooses the zone of a place (its slug), or the newsroom's.</summary>
internal sealed class ZoneButton(ZoneCatalog zones, NewsroomProfile newsroom, ZoneMenu menu) : IButton
{
    public const string Name = "zone";
    public const string Newsroom = "newsroom";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var slug = press.Data.Text(0);
        var place = zones.Offered.FirstOrDefault(offered => offered.Slug == slug);
        if (place is null && slug != Newsroom)
            return Task.FromResult<Answer?>(null);

        ZoneChoice.Take(place?.ZoneId, newsroom, visit);
        return Task.FromResult<Answer?>(Answer.With(menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
    }
}
