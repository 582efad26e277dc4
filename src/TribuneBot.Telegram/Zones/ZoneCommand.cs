using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Zones;

/// <summary>Shows the reader's time zone and the usual ones; with a place, an id or a difference to UTC behind it, chooses that.</summary>
internal sealed class ZoneCommand(ZoneCatalog zones, NewsroomProfile newsroom, ZoneMenu menu) : IBotCommand
{
    public string Name => "timezone";

    public IReadOnlyList<string> Aliases => ["zone", "tz"];

    public string MenuKey => "menu.timezone";

    public Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        var zoneId = arguments.Length == 0 ? null : zones.Find(arguments);
        if (arguments.Length > 0 && zoneId is null)
            return Task.FromResult<IReadOnlyList<Reply>>([menu.Unknown(arguments, visit).Said(visit.ChatId)]);

        if (zoneId is not null)
            ZoneChoice.Take(zoneId, newsroom, visit);
        return Task.FromResult<IReadOnlyList<Reply>>([menu.Open(visit, isNew: zoneId is not null).Said(visit.ChatId)]);
    }
}
