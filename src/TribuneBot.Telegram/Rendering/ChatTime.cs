using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Rendering;

/// <summary>Moments as people read them, in their language and zone.</summary>
internal sealed class ChatTime(LocalText words, TimeZoneInfo zone)
{
    /// <summary>"2 June 2021, 22:53".</summary>
    public string Full(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return words.Get("time.date", ("date", words.Date(DateOnly.FromDateTime(local))), ("time", LocalText.Time(TimeOnly.FromDateTime(local))));
    }
}
