using System.Globalization;

namespace TribuneBot.Ingest.Dates;

/// <summary>A time as a source writes it: it may lack its zone, or be a day alone.</summary>
/// <param name="Clock">The date and time of day as written; midnight when only a day stands.</param>
/// <param name="Offset">Offset from UTC as written, within ±14 h; null when none is written.</param>
/// <param name="HasTime">False when only a day stands.</param>
internal readonly record struct WrittenTime(DateTime Clock, TimeSpan? Offset, bool HasTime)
{
    /// <summary>The instant in UTC; a time without an offset is read in <paramref name="zone"/>.</summary>
    public DateTimeOffset InZone(TimeZoneInfo zone) =>
        new DateTimeOffset(Clock, Offset ?? zone.GetUtcOffset(Clock)).ToUniversalTime();

    /// <summary>The same time with the offset that <paramref name="zone"/> has then, unless one is written or it is a day alone.</summary>
    public WrittenTime WithZone(TimeZoneInfo zone) =>
        HasTime && Offset is null ? this with { Offset = zone.GetUtcOffset(Clock) } : this;

    /// <summary>ISO 8601: <c>2021-06-02</c>, <c>2021-06-02T22:53:00</c> or <c>2021-06-02T22:53:00+04:00</c>.</summary>
    public override string ToString()
    {
        if (!HasTime)
            return Clock.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var clock = Clock.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => clock,
            { Ticks: 0 } => clock + "Z",
            var offset => clock + (offset < TimeSpan.Zero ? "-" : "+") + offset.Value.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        };
    }
}
