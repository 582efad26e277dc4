using TribuneBot.Ingest.Pages.Metadata;

namespace TribuneBot.Tests.Ingest.Pages.Metadata;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("Published on May 14, 2019 at 10:30 pm by someone", "2019-05-14T22:30:00")]
    [InlineData("Tuesday, 14th of May 2019", "2019-05-14")]
    [InlineData("Stand: 14.05.2019, 08:15 Uhr", "2019-05-14T08:15:00")]
    [InlineData("Dienstag, 14. Mai 2019", "2019-05-14")]
    [InlineData("14. März 2019", "2019-03-14")]
    [InlineData("Publié le 1er août 2019 à 07:00", "2019-08-01T07:00:00")]
    [InlineData("le 3 février 2019", "2019-02-03")]
    [InlineData("14 de mayo de 2019", "2019-05-14")]
    [InlineData("2 de março de 2019", "2019-03-02")]
    [InlineData("3 settembre 2019", "2019-09-03")]
    [InlineData("3 mei 2019", "2019-05-03")]
    [InlineData("14 października 2019", "2019-10-14")]
    [InlineData("1. června 2019", "2019-06-01")]
    [InlineData("1. července 2019", "2019-07-01")]
    [InlineData("14 Μαΐου 2019", "2019-05-14")]
    [InlineData("14 мая 2019 г., 12:00", "2019-05-14T12:00:00")]
    [InlineData("3 листопада 2019", "2019-11-03")]
    [InlineData("14 Mayıs 2019", "2019-05-14")]
    [InlineData("2019. május 14.", "2019-05-14")]
    [InlineData("14 yanvar 2019", "2019-01-14")]
    [InlineData("14 İyun 2019", "2019-06-14")]
    [InlineData("2019年5月14日 08:30", "2019-05-14T08:30:00")]
    [InlineData("2019년 5월 14일", "2019-05-14")]
    [InlineData("14 مايو 2019", "2019-05-14")]
    [InlineData("١٤ مايو ٢٠١٩", "2019-05-14")]
    [InlineData("posted 2019-05-14 in News", "2019-05-14")]
    [InlineData("05/14/2019", "2019-05-14")]
    [InlineData("14/05/19", "2019-05-14")]
    public void Dates_are_found_as_people_write_them(string text, string date) => Assert.Equal(date, DateScanner.Find(text, null)?.ToString());

    [Fact]
    public void An_american_page_writes_the_month_first()
    {
        Assert.Equal("2019-04-05", DateScanner.Find("04/05/2019", "en-us")?.ToString());
        Assert.Equal("2019-05-04", DateScanner.Find("04/05/2019", "en-gb")?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("In 2019 there were 14 of them")]
    [InlineData("Call 555 12 34")]
    [InlineData("31.02.2019")]
    [InlineData("May be 14 or 2019")]
    [InlineData("Chapter 1.2.3")]
    [InlineData("14 marketing 2019")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateScanner.Find(text, null));

    [Theory]
    [InlineData("https://a.example/2019/05/14/title", "2019-05-14")]
    [InlineData("https://a.example/news/2019-05-14-title", "2019-05-14")]
    [InlineData("https://a.example/20190514/x", "2019-05-14")]
    [InlineData("https://a.example/2019/13/40/x", null)]
    [InlineData("https://a.example/12345678/x", null)]
    [InlineData("https://a.example/", null)]
    public void An_address_may_have_the_day(string address, string? date) => Assert.Equal(date, AddressDate.Read(new Uri(address))?.ToString());
}
