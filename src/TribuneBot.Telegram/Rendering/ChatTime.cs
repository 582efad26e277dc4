using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Rendering;

/// <summary>Moments as people read them, in their language and zone.</summary>
internal sealed class ChatTime(LocalText words, TimeZoneInfo zone)
{
    /// <summary>"2 June 2021, 22:53".</summary>
    public string Full(DateTimeOffset moment) => words.Get("time.date", ("date", Day(moment)), ("time", OfDay(moment)));

    /// <summary>"2 June 2021".</summary>
    public string Day(DateTimeOffset moment) => words.Date(DateOf(moment));

    /// <summary>"22:53".</summary>
    public string OfDay(DateTimeOffset moment) => LocalText.Time(ZoneRules.TimeOf(moment, zone));

    public DateOnly DateOf(DateTimeOffset moment) => ZoneRules.DayOf(moment, zone);
}
