using TribuneBot.Ingest.Pages.Metadata;

namespace TribuneBot.Tests.Ingest.Pages.Metadata;

public sealed class EraYearTests
{
    [Theory]
    [InlineData("更新日：令和3年4月5日", "2021-04-05")]
    [InlineData("令和元年８月２３日", "2019-08-23")]
    [InlineData("平成 30 年 12 月 1 日", "2018-12-01")]
    [InlineData("中華民國 109 年 11 月 2 日", "2020-11-02")]
    [InlineData("發布日期：112年3月8日", "2023-03-08")]
    [InlineData("2021年4月5日", "2021-04-05")]
    public void Years_of_eras_are_years(string text, string day) => Assert.Equal(day, DateScanner.Find(text, null)?.ToString()[..10]);

    [Theory]
    [InlineData("zh-tw", "2019-09-17")]
    [InlineData("de", null)]
    public void A_year_of_three_digits_between_dashes_is_one_in_Taiwan_only(string language, string? day) =>
        Assert.Equal(day, DateScanner.Find("公告日期：108-09-17", language)?.ToString()[..10]);

    [Theory]
    [InlineData("令和")]
    [InlineData("平成の大合併")]
    [InlineData("999年")]
    public void What_has_no_such_year_stays(string text) => Assert.Equal(text, EraYear.Common(text));
}
