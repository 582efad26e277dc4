using TribuneBot.Ingest.Pages;

namespace TribuneBot.Tests.Ingest.Pages;

public sealed class PageTitleTests
{
    [Theory]
    [InlineData("Ferry leaves - Caspian Courier", "Ferry leaves")]
    [InlineData("Ferry leaves | courier.example", "Ferry leaves")]
    [InlineData("Ferry leaves — Courier", "Ferry leaves")]
    [InlineData("Baku - Aktau: a ferry leaves", "Baku - Aktau: a ferry leaves")]
    [InlineData("Caspian Courier", "Caspian Courier")]
    public void A_sites_name_leaves_the_title(string title, string expected) =>
        Assert.Equal(expected, PageTitle.WithoutSite(title, "Caspian Courier", "courier.example"));
}
