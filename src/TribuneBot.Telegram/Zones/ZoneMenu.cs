using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Zones;

/// <summary>The reader's time zone and the usual ones, each with the time it is there now, two a row.</summary>
internal sealed class ZoneMenu(ZoneCatalog zones, NewsroomProfile newsroom)
{
    public const string Sign = "🕗";

    private const int LongestName = 60;

    /// <param name="isNew">It was just chosen by what the reader wrote.</param>
    public Screen Open(Visit visit, bool isNew = false)
    {
        var say = visit.Say;
        var text = TgHtml.Of(html =>
        {
            html.Text($"{Sign} ").Bold(say.Get("timezone.title")).Blank();
            if (isNew)
                html.Text(say.Get("timezone.saved")).Line();
            html.Text(say.Get(visit.Reader.TimeZone is null ? "timezone.newsroom" : "timezone.own", ("place", PlaceOf(visit)), ("time", TimeIn(visit.ZoneIn(newsroom), visit))))
                .Blank().Text(say.Get("timezone.what", ("hour", LocalText.Time(DigestSchedule.Hour))))
                .Blank().Text(say.Get("timezone.how"));
            if (visit.Reader.State == ReaderState.Stopped)
                html.Blank().Text(say.Get("topics.stopped"));
        });
        return new Screen(text, Choices(visit));
    }

    /// <summary>Said when it is not clear which zone is meant.</summary>
    public Screen Unknown(string name, Visit visit) =>
        new(TgHtml.Of(visit.Say.Get("timezone.unknown", ("name", Excerpt.Of(name, LongestName)))), Choices(visit));

    /// <summary>"Berlin, 14:05": as the settings show it.</summary>
    public string StateOf(Visit visit) => $"{PlaceOf(visit)}, {TimeIn(visit.ZoneIn(newsroom), visit)}";

    private string PlaceOf(Visit visit) => zones.NameOf(visit.Reader.TimeZone ?? newsroom.TimeZone.Id, visit.Say.Language);

    private InlineKeyboardMarkup? Choices(Visit visit) => new Keyboard()
        .Row(Keyboard.Toggle(visit.Reader.TimeZone is null, LabelOfNewsroom(visit), ZoneButton.Name, ZoneButton.Newsroom))
        .Row(IsOffered(visit.Reader.TimeZone) ? [] : [Keyboard.Toggle(isOn: true, $"{PlaceOf(visit)} {TimeIn(visit.ZoneIn(newsroom), visit)}", ZonesButton.Name)])
        .Grid(zones.Offered.Where(place => place.ZoneId != newsroom.TimeZone.Id).Select(place => Place(place, visit)), columns: 2)
        .Row(Keyboard.Button(visit.Say.Get("timezone.settings"), SettingsButton.Name))
        .Build();

    private static InlineKeyboardButton Place(ZonePlace place, Visit visit)
    {
        var time = TimeIn(TimeZoneInfo.FindSystemTimeZoneById(place.ZoneId), visit);
        return Keyboard.Toggle(visit.Reader.TimeZone == place.ZoneId, $"{place.NameIn(visit.Say.Language)} {time}", ZoneButton.Name, place.Slug);
    }

    private bool IsOffered(string? zoneId) => zoneId is null || zones.Offered.Any(place => place.ZoneId == zoneId);

    private string LabelOfNewsroom(Visit visit) => visit.Say.Get(
        "timezone.newsroom-button", ("place", zones.NameOf(newsroom.TimeZone.Id, visit.Say.Language)), ("time", TimeIn(newsroom.TimeZone, visit)));

    private static string TimeIn(TimeZoneInfo zone, Visit visit) => LocalText.Time(ZoneRules.TimeOf(visit.Now, zone));
}
