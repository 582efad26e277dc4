namespace TribuneBot.Storage.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void The_house_stands() => Assert.Equal(4, 2 + 2);
}
