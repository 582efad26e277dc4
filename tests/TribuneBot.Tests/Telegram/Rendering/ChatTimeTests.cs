using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Rendering;

public sealed class ChatTimeTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 5, 0, 0, TimeSpan.Zero);

    private static ChatTime In(string language) => new(Samples.Texts.For(language), Samples.Newsroom.TimeZone);

    [Theory]
    [InlineData("en", "2021-06-02T18:53:00Z", "2 June 2021, 22:53")]
    [InlineData("az", "2021-06-02T18:53:00Z", "2 iyun 2021, 22:53")]
    [InlineData("ru", "2021-06-02T21:53:00Z", "3 июня 2021, 01:53")]
    public void A_moment_is_written_in_the_language_and_zone(string language, string moment, string shown) =>
        Assert.Equal(shown, In(language).Full(DateTimeOffset.Parse(moment, null)));

    [Theory]
    [InlineData("2026-01-01T20:00:00Z", "Today, 00:00")]
    [InlineData("2026-01-01T19:59:00Z", "Yesterday, 23:59")]
    [InlineData("2025-12-31T19:59:00Z", "31 December 2025, 23:59")]
    [InlineData("2026-02-09T10:00:00Z", "9 February, 14:00")]
    public void What_is_near_is_said_shorter(string moment, string shown) =>
        Assert.Equal(shown, In("en").Near(DateTimeOffset.Parse(moment, null), Now));

    [Fact]
    public void The_clock_alone_is_in_the_zone_too() => Assert.Equal("09:00", In("en").Clock(Now));
}
