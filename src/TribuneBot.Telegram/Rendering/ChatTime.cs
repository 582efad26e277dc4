using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Rendering;

/// <summary>Moments as people read them, in their language and zone.</summary>
internal sealed class ChatTime(LocalText words, TimeZoneInfo zone)
{
    /// <summary>"2 June 2021, 22:53".</summary>
    public string Full(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return Dated(words.Date(DateOnly.FromDateTime(local.DateTime)), local);
    }

    /// <summary>"Today, 22:53", "Yesterday, 22:53", "2 June, 22:53" in the year of <paramref name="now"/>, otherwise as <see cref="Full"/>.</summary>
    public string Near(DateTimeOffset moment, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

        if (day == today)
            return words.Get("time.today", ("time", TimeOf(local)));
        if (day == today.AddDays(-1))
            return words.Get("time.yesterday", ("time", TimeOf(local)));
        return Dated(day.Year == today.Year ? words.DayAndMonth(day) : words.Date(day), local);
    }

    /// <summary>"22:53".</summary>
    public string Clock(DateTimeOffset moment) => TimeOf(TimeZoneInfo.ConvertTime(moment, zone));

    private string Dated(string date, DateTimeOffset local) => words.Get("time.date", ("date", date), ("time", TimeOf(local)));

    private static string TimeOf(DateTimeOffset local) => LocalText.Time(TimeOnly.FromDateTime(local.DateTime));
}
