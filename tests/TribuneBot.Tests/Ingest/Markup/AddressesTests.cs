using TribuneBot.Ingest.Markup;

namespace TribuneBot.Tests.Ingest.Markup;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("https://courier.example/a b", "https://courier.example/a%20b")]
    [InlineData(" /one ", "https://courier.example/one")]
    [InlineData("//cdn.example/x.jpg", "https://cdn.example/x.jpg")]
    [InlineData("?page=2", "https://courier.example/en/?page=2")]
    [InlineData("../az/", "https://courier.example/az/")]
    [InlineData("mailto:editor@courier.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:image/png;base64,AAAA", null)]
    [InlineData("http://", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_absolute_and_of_the_web(string? written, string? expected) =>
        Assert.Equal(expected, Addresses.Resolve(written, new Uri("https://courier.example/en/")));

    [Theory]
    [InlineData("/one")]
    [InlineData("one")]
    [InlineData("file:///etc/passwd")]
    public void Without_a_base_a_relative_address_is_none(string written) => Assert.Null(Addresses.Resolve(written, null));

    [Fact]
    public void A_site_is_the_host_without_its_www() => Assert.Equal("courier.example", Addresses.Site("https://www.Courier.example/x"));
}
