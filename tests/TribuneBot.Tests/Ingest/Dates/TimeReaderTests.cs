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

    [Theory]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-W01-5", "2003-01-03T00:00:00Z")]
    [InlineData("2003-W01-5T10:14:55Z", "2003-01-03T10:14:55Z")]
    [InlineData("2003W015", "2003-01-03T00:00:00Z")]
    [InlineData("2003-W05", "2003-01-27T00:00:00Z")]
    [InlineData("2003-335", "2003-12-01T00:00:00Z")]
    [InlineData("2003335", "2003-12-01T00:00:00Z")]
    [InlineData("2003-335T10:14:55Z", "2003-12-01T10:14:55Z")]
    [InlineData("03-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("03-12-31", "2003-12-31T00:00:00Z")]
    [InlineData("031231", "2003-12-31T00:00:00Z")]
    [InlineData("03335", "2003-12-01T00:00:00Z")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55Z")]
    [InlineData("20031231101455", "2003-12-31T10:14:55Z")]
    [InlineData("200312311014", "2003-12-31T10:14:00Z")]
    [InlineData("2003-12-31T10Z", "2003-12-31T10:00:00Z")]
    [InlineData("2003-12-31T10:14+01:00", "2003-12-31T09:14:00Z")]
    [InlineData("2003-12-31T10:14:55.123-0800", "2003-12-31T18:14:55Z")]
    [InlineData("2003-12-31T10:14:55,5-08", "2003-12-31T18:14:55Z")]
    [InlineData("2003-12-31 10:14:55 EST", "2003-12-31T15:14:55Z")]
    [InlineData("2003-12-31T23:59:60Z", "2004-01-01T00:00:00Z")]
    [InlineData("2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z")]
    [InlineData("2003-12", "2003-12-01T00:00:00Z")]
    [InlineData("2003", "2003-01-01T00:00:00Z")]
    [InlineData("2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z")]
    [InlineData("1086224943", "2004-06-03T01:09:03Z")]
    [InlineData("1086224943123", "2004-06-03T01:09:03Z")]
    [InlineData("5 de outubro de 2021", "2021-10-05T00:00:00Z")]
    [InlineData("2021-06-02T22:53:00+0400", "2021-06-02T18:53:00Z")]
    [InlineData("2021-06-02T22:53:00 +04:00", "2021-06-02T18:53:00Z")]
    [InlineData("2021-06-02T22:53:00.000000+00:00", "2021-06-02T22:53:00Z")]
    [InlineData("2021-6-2 5:3:7", "2021-06-02T05:03:07Z")]
    public void Fragments_and_variants_of_iso_8601_are_the_moment_they_mean(string text, string expected) => AssertMeans(expected, text);

    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 1 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("01 Jan 2004 19:48 EST", "2004-01-02T00:48:00Z")]
    [InlineData("Thu, 01 Jan 104 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 January 2004 19:48:21 PDT", "2004-01-02T02:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 A", "2004-01-01T20:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 N", "2004-01-01T18:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 M", "2004-01-02T07:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 Y", "2004-01-01T07:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 Z", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 -0000", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT+03:00", "2004-01-01T16:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 XYZ", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 2004", "2004-01-01T00:00:00Z")]
    [InlineData("Thu Jan 01 2004 19:48:21 GMT-0500 (EST)", "2004-01-02T00:48:21Z")]
    [InlineData("Sun Jan 4 16:29:06 PST 2004", "2004-01-05T00:29:06Z")]
    [InlineData("Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06Z")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z")]
    [InlineData("2004-június-3T9:15-05:00", "2004-06-03T14:15:00Z")]
    [InlineData("2004-március-5T10:00Z", "2004-03-05T10:00:00Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    [InlineData("Σαβ, 03 Ιαν 2004 12:00:00 GMT", "2004-01-03T12:00:00Z")]
    [InlineData("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z")]
    [InlineData("2004년 5월 28일", "2004-05-28T00:00:00Z")]
    [InlineData("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z")]
    [InlineData("2004-05-25 오전 12:23:17", "2004-05-25T00:23:17Z")]
    [InlineData("2004年5月28日 13时05分", "2004-05-28T13:05:00Z")]
    [InlineData("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z")]
    [InlineData("2006/09/15 08:19:53", "2006-09-15T08:19:53Z")]
    [InlineData("mar., 02 juin 2021 10:00:00 +0200", "2021-06-02T08:00:00Z")]
    [InlineData("mardi 2 mars 2021 10:00", "2021-03-02T10:00:00Z")]
    [InlineData("Mar, 02 Giu 2021 10:00:00 +0200", "2021-06-02T08:00:00Z")]
    [InlineData("Di, 02 März 2021 10:00:00 +0100", "2021-03-02T09:00:00Z")]
    [InlineData("Mi, 06 Okt 2021 10:00:00 MESZ", "2021-10-06T08:00:00Z")]
    [InlineData("śr., 06 paź 2021 10:00:00 +0200", "2021-10-06T08:00:00Z")]
    [InlineData("Çar, 06 Eki 2021 10:00:00 +0300", "2021-10-06T07:00:00Z")]
    [InlineData("6 Ekim 2021 Çarşamba 10:00", "2021-10-06T10:00:00Z")]
    [InlineData("Пт, 01 окт 2021 10:00:00 +0300", "2021-10-01T07:00:00Z")]
    [InlineData("ср, 6 жовтня 2021 10:00", "2021-10-06T10:00:00Z")]
    [InlineData("jueves, 7 de enero de 2021 - 10:30", "2021-01-07T10:30:00Z")]
    [InlineData("June 2, 2021 at 10:53 p.m. EST", "2021-06-03T03:53:00Z")]
    [InlineData("June 2, 2021, 9am", "2021-06-02T09:00:00Z")]
    [InlineData("6/25/2021 1:05:00 PM", "2021-06-25T13:05:00Z")]
    [InlineData("Wed, 02 Jun 2021 12:00:00 AM", "2021-06-02T00:00:00Z")]
    [InlineData("22.10.2024 16:05:00", "2024-10-22T16:05:00Z")]
    [InlineData("Thu, 01 Jan 2004 1948 GMT", "2004-01-01T19:48:00Z")]
    [InlineData("Wed,02Jun2021 22:53:00 GMT", "2021-06-02T22:53:00Z")]
    [InlineData("Wednesday, 02-Jun-21 22:53:00 UTC", "2021-06-02T22:53:00Z")]
    [InlineData("2 Jun 2021 22:53:00 +4", "2021-06-02T18:53:00Z")]
    [InlineData("+2021-06-02", "2021-06-02T00:00:00Z")]
    [InlineData("Tue, 02 Mar 2021 10:00:00 NZDT", "2021-03-01T21:00:00Z")]
    [InlineData("Fri, 15 Aug 2014 07:45 America/New_York", "2014-08-15T07:45:00Z")]
    public void Dates_of_many_hands_and_languages_are_the_moment_they_mean(string text, string expected) => AssertMeans(expected, text);

    [Theory]
    [InlineData("2003-12-31T25:00:00Z")]
    [InlineData("2003-02-30")]
    [InlineData("2003-12-31T10:14:55+14:30")]
    [InlineData("Thu, 32 Jan 2004 19:48:21 GMT")]
    [InlineData("Thu, 01 Jan 2004 25:48:21 GMT")]
    [InlineData("Mon, 99 Foo 2004")]
    [InlineData("Sat, 29 Feb 2003 10:00:00 GMT")]
    [InlineData("20 saat əvvəl")]
    public void What_only_looks_like_a_date_is_none(string text) => Assert.Null(TimeReader.Read(text));

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

    private static void AssertMeans(string expected, string text) =>
        Assert.Equal(expected, TimeReader.Read(text)?.InZone(TimeZoneInfo.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
