using CsCheck;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Queries;
using TribuneBot.Tests.Core.Languages;

namespace TribuneBot.Tests.Core.Search;

public sealed class QueryDateTests
{
    private static readonly TimeZoneInfo Baku = TimeZoneInfo.CreateCustomTimeZone("Baku", TimeSpan.FromHours(4), null, null);

    /// <summary>01:30 on 10 June in Baku, still the 9th in UTC.</summary>
    private static readonly DateTimeOffset Now = new(2021, 6, 9, 21, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2021-05-03", "2021-05-03")]
    [InlineData("03.05.2021", "2021-05-03")]
    [InlineData("3/5/2021", "2021-05-03")]
    [InlineData("20210503", "2021-05-03")]
    [InlineData("May 3, 2021", "2021-05-03")]
    [InlineData("3 mayda 2021", "2021-05-03")]
    [InlineData("3 мая 2021", "2021-05-03")]
    [InlineData("2021-05", "2021-05-01")]
    [InlineData("05.2021", "2021-05-01")]
    [InlineData("may 2021", "2021-05-01")]
    [InlineData("2021", "2021-01-01")]
    [InlineData("may", "2021-05-01")]
    [InlineData("июль", "2020-07-01")]
    [InlineData("10 iyun", "2021-06-10")]
    [InlineData("11 haziran", "2020-06-11")]
    [InlineData("29 february", "2020-02-29")]
    [InlineData("today", "2021-06-10")]
    [InlineData("dünən", "2021-06-09")]
    [InlineData("вчера", "2021-06-09")]
    [InlineData("7d", "2021-06-03")]
    [InlineData("2w", "2021-05-27")]
    [InlineData("2021 may", "2021-05-01")]
    [InlineData("1st May 2021", "2021-05-01")]
    [InlineData("5th of May, 2021", "2021-05-05")]
    [InlineData("5 мая 2021 года", "2021-05-05")]
    [InlineData("5-го мая 2021 г.", "2021-05-05")]
    [InlineData("2021г.", "2021-01-01")]
    [InlineData("5 may 2021-ci il", "2021-05-05")]
    [InlineData("2021-ci ildə", "2021-01-01")]
    [InlineData("yanvar ayında", "2021-01-01")]
    [InlineData("mayın 5-dən", "2021-05-05")]
    [InlineData("bu gün", "2021-06-10")]
    [InlineData("7 days ago", "2021-06-03")]
    [InlineData("3 gün əvvəl", "2021-06-07")]
    [InlineData("son 7 gün", "2021-06-03")]
    [InlineData("за последние 7 дней", "2021-06-03")]
    [InlineData("last week", "2021-06-03")]
    [InlineData("keçən həftə", "2021-06-03")]
    [InlineData("geçen hafta", "2021-06-03")]
    [InlineData("за неделю", "2021-06-03")]
    [InlineData("на прошлой неделе", "2021-06-03")]
    [InlineData("2 недели назад", "2021-05-27")]
    [InlineData("keçən ay", "2021-05-11")]
    public void A_date_begins_at_midnight_of_the_newsroom(string text, string day)
    {
        var start = DateReader.Read(text)!.Start(Now, Baku);
        var midnight = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new DateTimeOffset(midnight, Baku.BaseUtcOffset), start);
    }

    [Fact]
    public void The_farthest_past_is_bounded() => Assert.InRange(DateReader.Read("9999999y")!.Start(Now, Baku).Year, 1, 1800);

    [Fact]
    public void Hours_are_counted_from_now() => Assert.Equal(Now.AddHours(-12), DateReader.Read("12h")!.Start(Now, Baku));

    [Theory]
    [InlineData("banana")]
    [InlineData("32.13.2021")]
    [InlineData("2021-02-30")]
    [InlineData("31 april")]
    [InlineData("0d0")]
    [InlineData("12")]
    [InlineData("")]
    [InlineData("1 2 3 4 5")]
    [InlineData("may may may")]
    [InlineData("last")]
    [InlineData("days")]
    [InlineData("за")]
    [InlineData("7 oil")]
    [InlineData("last week oil")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateReader.Read(text));

    [Fact]
    public void After_counts_the_day_and_before_does_not()
    {
        var period = SearchQuery.Parse("after:2021-05-03 before:2021-05-04").Period;
        var midnight = new DateTimeOffset(2021, 5, 3, 0, 0, 0, TimeSpan.FromHours(4));
        Assert.True(period.Contains(midnight, Now, Baku));
        Assert.True(period.Contains(midnight.AddHours(23), Now, Baku));
        Assert.False(period.Contains(midnight.AddDays(1), Now, Baku));
        Assert.False(period.Contains(midnight.AddTicks(-1), Now, Baku));
    }

    [Fact]
    public void Any_text_is_a_date_or_none_and_a_date_reads_as_it_is_written() =>
        Gen.OneOf(AnyText.Gen, Gen.String[Gen.Char["0123456789-./ dhwmymayиюл"], 0, 12]).Sample(text =>
        {
            if (DateReader.Read(text) is not { } date)
                return;

            Assert.Equal(date, DateReader.Read(date.ToString()));
            Assert.InRange(date.Start(Now, Baku).Year, 1, 9998);
        });
}
