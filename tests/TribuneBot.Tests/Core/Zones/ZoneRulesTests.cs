using TribuneBot.Core.Zones;

namespace TribuneBot.Tests.Core.Zones;

public sealed class ZoneRulesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-11-24", "08:00", "2026-11-24T07:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "08:00", "2026-03-29T06:00Z")]
    [InlineData("America/New_York", "2026-11-01", "08:00", "2026-11-01T13:00Z")]
    [InlineData("America/New_York", "2026-10-31", "08:00", "2026-10-31T12:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24", "00:00", "2026-04-23T22:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:30Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData("Asia/Kathmandu", "2026-11-24", "08:00", "2026-11-24T02:15Z")]
    public void A_time_of_day_is_a_moment_by_the_zones_own_rules_also_where_the_clocks_skip_or_repeat_it(string zone, string day, string time, string moment)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var found = ZoneRules.MomentOf(DateOnly.Parse(day, invariant), TimeOnly.Parse(time, invariant), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(DateTimeOffset.Parse(moment, invariant), found);
        Assert.Equal(TimeSpan.Zero, found.Offset);
    }

    [Fact]
    public void Nothing_and_a_zone_that_is_not_known_are_the_newsrooms()
    {
        var newsroom = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku");

        Assert.Same(newsroom, ZoneRules.Find(null, newsroom));
        Assert.Same(newsroom, ZoneRules.Find("Europe/Atlantis", newsroom));
        Assert.Equal("Europe/Berlin", ZoneRules.Find("Europe/Berlin", newsroom).Id);
    }
}
