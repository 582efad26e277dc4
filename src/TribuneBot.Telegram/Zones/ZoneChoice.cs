using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Zones;

/// <summary>What becomes of a reader who chooses a zone.</summary>
internal static class ZoneChoice
{
    /// <summary>Whoever chooses the zone in which the newsroom is has no zone of their own: nothing need be kept of that.</summary>
    /// <param name="zoneId">IANA id, or null for the newsroom's.</param>
    public static void Take(string? zoneId, NewsroomProfile newsroom, Visit visit) =>
        visit.Reader = visit.Reader with { TimeZone = zoneId == newsroom.TimeZone.Id ? null : zoneId };
}
