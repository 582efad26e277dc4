using TribuneBot.Telegram.Locales;

namespace TribuneBot.Tests.Telegram.Locales;

public sealed class TextsTests
{
    private readonly Texts _texts = new("az");

    [Fact]
    public void Languages_stand_in_the_order_the_files_declare() => Assert.Equal(["en", "az", "ru"], _texts.Languages);

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("RU", "ru")]
    [InlineData("az_AZ", "az")]
    [InlineData("tr", "az")]
    [InlineData("", "az")]
    [InlineData(null, "az")]
    public void A_persons_language_is_picked_or_the_default_is(string? code, string language) =>
        Assert.Equal(language, _texts.Pick(code));

    [Fact]
    public void An_unknown_language_speaks_the_default() => Assert.Equal("az", _texts.For("xx").Language);

    [Fact]
    public void A_default_that_is_not_installed_is_refused() => Assert.Throws<ArgumentException>(() => new Texts("xx"));
}
