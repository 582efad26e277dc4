using System.Globalization;
using CsCheck;
using TribuneBot.Ingest.Dates;

namespace TribuneBot.Tests.Ingest.Dates;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("2021-06-02T22:53:00+04:00", "2021-06-02T22:53:00+04:00")]
    [InlineData("2021-06-02T18:53:00Z", "2021-06-02T18:53:00Z")]
    [InlineData("2021-06-02T18:53:00.123456789Z", "2021-06-02T18:53:00Z")]
    [InlineData("2021-06-02T22:53+0400", "2021-06-02T22:53:00+04:00")]
    [InlineData("2021-06-02 22:53", "2021-06-02T22:53:00")]
    [InlineData("2021-06-02 22:53:07 +04", "2021-06-02T22:53:07+04:00")]
    [InlineData("20210602T225300Z", "2021-06-02T22:53:00Z")]
    [InlineData("2021-06-02", "2021-06-02")]
    [InlineData("2021-06", "2021-06-01")]
    [InlineData("2021", "2021-01-01")]
    [InlineData("2021-06-02T24:00:00Z", "2021-06-03T00:00:00Z")]
    [InlineData("2021/06/02", "2021-06-02")]
    public void Iso_8601_is_read_with_all_that_may_be_missing(string text, string expected) => AssertReads(expected, text);

    [Theory]
    [InlineData("Wed, 02 Jun 2021 22:53:00 +0400", "2021-06-02T22:53:00+04:00")]
    [InlineData("Wed, 2 Jun 2021 18:53 GMT", "2021-06-02T18:53:00Z")]
    [InlineData("02 Jun 21 18:53:00 UT", "2021-06-02T18:53:00Z")]
    [InlineData("Wednesday, 02-Jun-99 14:53:00 EST", "1999-06-02T14:53:00-05:00")]
    [InlineData("Wed, 02 June 2021 18:53:00 PDT", "2021-06-02T18:53:00-07:00")]
    [InlineData("Wed, 02 Jun 2021 21:53:00 MSK", "2021-06-02T21:53:00+03:00")]
    [InlineData("Wed, 02 Jun 2021 22:53:00 GMT+4", "2021-06-02T22:53:00+04:00")]
    [InlineData("Wed, 02 Jun 2021 22:53:00", "2021-06-02T22:53:00")]
    [InlineData("Wed,02 Jun 2021 22:53:00 +04:00 (AZT)", "2021-06-02T22:53:00+04:00")]
    [InlineData("Wed Jun 2 18:53:00 2021", "2021-06-02T18:53:00")]
    public void Rfc_822_is_read_in_its_common_variants(string text, string expected) => AssertReads(expected, text);

    [Theory]
    [InlineData("22:53 02 June 2021", "2021-06-02T22:53:00")]
    [InlineData("17:40 5 İyun 2022", "2022-06-05T17:40:00")]
    [InlineData("17:40 5 iyul 2022", "2022-07-05T17:40:00")]
    [InlineData("08:15 21 ОКТЯБРЯ 2024 г.", "2024-10-21T08:15:00")]
    [InlineData("3 мая 2020", "2020-05-03")]
    [InlineData("June 2nd, 2021 at 10:53 PM", "2021-06-02T22:53:00")]
    [InlineData("June 2, 2021 12:05 am", "2021-06-02T00:05:00")]
    [InlineData("02.06.2021 22:53", "2021-06-02T22:53:00")]
    [InlineData("06/25/2021", "2021-06-25")]
    public void Dates_in_words_are_read_in_three_languages(string text, string expected) => AssertReads(expected, text);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2021-02-30")]
    [InlineData("2021-13-01")]
    [InlineData("31 June 2021")]
    [InlineData("2021-06-02T22:73:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("22:53")]
    public void What_is_no_date_is_not_guessed(string text) => Assert.Null(TimeReader.Read(text));

    [Fact]
    public void A_time_without_a_zone_is_read_in_the_zone_given()
    {
        var time = TimeReader.Read("22:53 02 June 2021");

        Assert.Equal(Moment.Of("2021-06-02T18:53:00Z"), time?.InZone(Newsrooms.Courier.TimeZone));
    }

    [Fact]
    public void Every_moment_survives_being_written_and_read()
    {
        var moments = Gen.Select(Gen.Long[new DateTime(1901, 1, 1).Ticks, new DateTime(2199, 1, 1).Ticks], Gen.Int[-14 * 60, 14 * 60]);
        moments.Sample((ticks, minutes) =>
        {
            var moment = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerSecond), TimeSpan.FromMinutes(minutes));
            return TimeReader.Read(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))?.InZone(TimeZoneInfo.Utc) == moment
                && TimeReader.Read(moment.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture))?.InZone(TimeZoneInfo.Utc) == moment;
        });
    }

    [Fact]
    public void No_text_is_too_odd_to_be_read()
    {
        var letters = Gen.Char["0123456789:-/.+TZ JunaprПМГ,()\u00A0"].Array[0, 40];
        letters.Sample(text => TimeReader.Read(new string(text))?.InZone(Newsrooms.Courier.TimeZone).Year is null or >= 1900);
    }

    private static void AssertReads(string expected, string text) => Assert.Equal(expected, TimeReader.Read(text)?.ToString());
}
