using TribuneBot.Core.Zones;

namespace TribuneBot.Tests.Core.Zones;

public sealed class ZoneCatalogTests
{
    private static readonly ZoneCatalog Zones = ZoneCatalog.Default;

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("  BERLIN ", "Europe/Berlin")]
    [InlineData("Берлин", "Europe/Berlin")]
    [InlineData("Almaniya", "Europe/Berlin")]
    [InlineData("Bakı", "Asia/Baku")]
    [InlineData("BAKI", "Asia/Baku")]
    [InlineData("баку", "Asia/Baku")]
    [InlineData("İstanbul", "Europe/Istanbul")]
    [InlineData("Стамбул", "Europe/Istanbul")]
    [InlineData("Kiev", "Europe/Kyiv")]
    [InlineData("Київ", "Europe/Kyiv")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("Нью-Йорк", "America/New_York")]
    [InlineData("nyu york", "America/New_York")]
    [InlineData("Лондон", "Europe/London")]
    [InlineData("мск", "Europe/Moscow")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Anchorage", "America/Anchorage")]
    [InlineData("Гуам", "Pacific/Guam")]
    [InlineData("stockh", "Europe/Stockholm")]
    public void A_place_is_understood_in_any_language_and_spelling(string text, string zone) => Assert.Equal(zone, Zones.Find(text));

    [Theory]
    [InlineData("UTC+3", "Etc/GMT-3")]
    [InlineData("utc +3", "Etc/GMT-3")]
    [InlineData("+4", "Etc/GMT-4")]
    [InlineData("+04:00", "Etc/GMT-4")]
    [InlineData("GMT-5", "Etc/GMT+5")]
    [InlineData("UTC−5", "Etc/GMT+5")]
    [InlineData("+0530", "Asia/Kolkata")]
    [InlineData("utc+3:30", "Asia/Tehran")]
    [InlineData("+14", "Etc/GMT-14")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("gmt+0", "Etc/UTC")]
    public void A_difference_to_UTC_is_understood_and_has_the_right_side(string text, string zone)
    {
        Assert.Equal(zone, Zones.Find(text));
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("quidditch")]
    [InlineData("san")]
    [InlineData("be")]
    [InlineData("4")]
    [InlineData("+15")]
    [InlineData("-13")]
    [InlineData("UTC+3:17")]
    [InlineData("+4:75")]
    [InlineData("+")]
    [InlineData("+4+4")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe/Atlantis")]
    public void What_is_no_place_or_more_than_one_is_not_guessed(string text) => Assert.Null(Zones.Find(text));

    [Fact]
    public void All_places_of_the_list_are_known_here_and_each_understands_its_own_names()
    {
        Assert.Equal(
            ["Asia/Baku", "Asia/Tbilisi", "Europe/Istanbul", "Europe/Moscow", "Europe/Kyiv", "Europe/Berlin", "Europe/London", "Asia/Dubai", "Asia/Almaty",
                "America/New_York", "America/Los_Angeles"],
            Zones.Offered.Select(place => place.ZoneId));
        Assert.All(Zones.Offered, place => Assert.All(
            place.Names.Values.SelectMany(names => names).Append(place.ZoneId), name => Assert.Equal(place.ZoneId, Zones.Find(name))));
        Assert.Equal(Zones.Offered.Count(), Zones.Offered.Select(place => place.Slug).Distinct().Count());
        Assert.All(Zones.Offered, place => Assert.Equal(["az", "en", "ru"], place.Names.Keys.Order()));
    }

    [Theory]
    [InlineData("Europe/Berlin", "ru", "Берлин")]
    [InlineData("Europe/Berlin", "de", "Berlin")]
    [InlineData("Asia/Baku", "az", "Bakı")]
    [InlineData("Etc/GMT-3", "en", "UTC+3")]
    [InlineData("Etc/GMT+5", "en", "UTC−5")]
    [InlineData("Etc/UTC", "en", "UTC")]
    [InlineData("America/Port_of_Spain", "az", "Port of Spain")]
    [InlineData("Europe/Atlantis", "en", "Atlantis")]
    public void A_zone_is_called_by_its_place_in_the_readers_language(string zone, string language, string name) =>
        Assert.Equal(name, Zones.NameOf(zone, language));
}
