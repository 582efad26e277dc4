using CsCheck;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class HashtagTests
{
    [Theory]
    [InlineData("Economy and energy", "en", "#EconomyAndEnergy")]
    [InlineData("İqtisadiyyat", "az", "#İqtisadiyyat")]
    [InlineData("idman və istirahət", "az", "#İdmanVəİstirahət")]
    [InlineData("Общество – закон", "ru", "#ОбществоЗакон")]
    [InlineData("COP-29", "en", "#COP29")]
    [InlineData("2026", "en", "")]
    [InlineData(" ", "en", "")]
    public void A_name_becomes_one_word(string name, string language, string tag) => Assert.Equal(tag, Hashtag.Of(name, language));

    [Fact]
    public void A_hashtag_holds_letters_and_digits_only() =>
        Gen.String.Sample(name => Assert.All(Hashtag.Of(name, "en").Skip(1), letter => Assert.True(char.IsLetterOrDigit(letter))));
}
