using TribuneBot.Core.Languages;

namespace TribuneBot.Tests.Core.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("Huawei in Karabakh", "en")]
    [InlineData("Wrestlers return with seven medals", "en")]
    [InlineData("Şuşa hosts the meeting", "en")]
    [InlineData("Ministry opens three schools in Şəki and Ağdam for the new year", "en")]
    [InlineData("Bakıda yeni metro stansiyası açılıb", "az")]
    [InlineData("Neft bahalaşıb", "az")]
    [InlineData("Qarabag atlari sergide", "az")]
    [InlineData("Prezident xalqa müraciət edib", "az")]
    [InlineData("Цены на нефть выросли", "ru")]
    [InlineData("Huawei открывает офис в Баку", "ru")]
    public void A_title_alone_tells_its_language(string title, string language)
    {
        Assert.Equal(language, LanguageGuess.Guess(title, "az"));
        Assert.Equal(language, LanguageGuess.Guess(title, "en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("🔥")]
    public void What_tells_nothing_is_in_the_language_of_the_house(string text) => Assert.Equal("xx", LanguageGuess.Guess(text, "xx"));
}
