namespace TribuneBot.Core.Zones;

/// <summary>What a zone's clocks say, and when they say it.</summary>
public static class ZoneRules
{
    /// <param name="id">IANA id, or null.</param>
    /// <param name="newsroom">Taken for null, and for a zone that this machine does not know: ids are checked when they are chosen.</param>
    public static TimeZoneInfo Find(string? id, TimeZoneInfo newsroom) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : newsroom;

    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset moment, TimeZoneInfo zone) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>
    /// When the zone's clocks show this time of this day: the first time where they show it twice; where they skip it, as long after the jump as it
    /// would have been after the jump's beginning.
    /// </summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max()).ToUniversalTime();
        if (zone.IsInvalidTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddDays(-1))).ToUniversalTime();

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
