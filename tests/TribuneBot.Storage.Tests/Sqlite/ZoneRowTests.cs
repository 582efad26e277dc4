using TribuneBot.Storage.Tests.Contracts;

namespace TribuneBot.Storage.Tests.Sqlite;

public sealed class ZoneRowTests() : Contract(SqliteWorld.Open())
{
    private List<string> Zones => ((SqliteWorld)World).Query("SELECT TargetId || ' ' || Zone FROM ReaderZones ORDER BY TargetId");

    [Fact]
    public async Task Only_who_chose_a_zone_has_a_row_and_it_goes_two_days_after_they_gave_it_back()
    {
        await SaveAsync(Given.Reader(1));
        await SaveAsync(Given.Reader(2) with { TimeZone = "Europe/Berlin" });
        await SaveAsync(Given.Reader(3) with { TimeZone = "Asia/Tokyo" });
        Assert.Equal(["2 Europe/Berlin", "3 Asia/Tokyo"], Zones);

        await SaveAsync(Given.Reader(3));
        World.Clock.Advance(TimeSpan.FromHours(47));
        await World.Updates.PruneAsync(Now, Cancel);
        Assert.Equal(["2 Europe/Berlin", "3 "], Zones);

        World.Clock.Advance(TimeSpan.FromHours(2));
        await World.Updates.PruneAsync(Now, Cancel);
        Assert.Equal(["2 Europe/Berlin"], Zones);
    }
}
