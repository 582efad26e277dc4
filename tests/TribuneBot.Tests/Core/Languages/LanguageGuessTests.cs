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
    [InlineData("Prezident Qazaxa gedib", "az")]
    [InlineData("Illar kecdi, yollar qaldi", "az")]
    [InlineData("Цены на нефть выросли", "ru")]
    [InlineData("Huawei открывает офис в Баку", "ru")]
    public void A_title_alone_tells_its_language(string title, string language)
    {
        Assert.Equal(language, LanguageGuess.Guess(title, "az"));
        Assert.Equal(language, LanguageGuess.Guess(title, "en"));
    }

    [Theory]
    [InlineData("Qt 6 Assistant")]
    [InlineData("Xerial's SQLite JDBC Driver")]
    [InlineData("Molecular Dynamics Simulator")]
    [InlineData("Extensible realtime platform (XMPP server + MQTT broker + SIP service)")]
    [InlineData("Funcube Dongle controller")]
    [InlineData("unsigned int rxqs the number of RX queues")]
    public void An_abbreviation_or_an_ending_that_both_have_makes_no_English_title_Azerbaijani(string title) =>
        Assert.Equal("en", LanguageGuess.Guess(title, "en"));

    [Theory]
    [InlineData("")]
    [InlineData("2021")]
    [InlineData("🔥")]
    public void What_tells_nothing_is_in_the_language_of_the_house(string text) => Assert.Equal("xx", LanguageGuess.Guess(text, "xx"));
}
