using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class ChatTimeTests
{
    private static ChatTime In(string language) => new(Samples.Texts.For(language), Samples.Newsroom.TimeZone);

    [Theory]
    [InlineData("en", "2021-06-02T18:53:00Z", "2 June 2021, 22:53")]
    [InlineData("az", "2021-06-02T18:53:00Z", "2 iyun 2021, 22:53")]
    [InlineData("ru", "2021-06-02T21:53:00Z", "3 июня 2021, 01:53")]
    public void A_moment_is_written_in_the_language_and_zone(string language, string moment, string shown) =>
        Assert.Equal(shown, In(language).Full(DateTimeOffset.Parse(moment, null)));
}
