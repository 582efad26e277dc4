using TribuneBot.Ingest.Cleaning;

namespace TribuneBot.Tests.Ingest.Cleaning;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("en", "The first ferry of the new line left the port of Şuşa for Aktau on Tuesday morning.")]
    [InlineData("az", "Yeni xəttin ilk bərəsi çərşənbə axşamı Ələt limanından yola düşüb.")]
    [InlineData("ru", "Первый паром новой линии вышел из порта Алят во вторник.")]
    [InlineData("en", "")]
    public void Letters_tell_the_language(string language, string text) => Assert.Equal(language, TextLanguage.Guess(text));
}
