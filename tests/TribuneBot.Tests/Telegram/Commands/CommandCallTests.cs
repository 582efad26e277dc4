using CsCheck;
using TribuneBot.Telegram.Commands;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class CommandCallTests
{
    [Theory]
    [InlineData("/help", "help", null, "")]
    [InlineData("/HELP@Tribune_Bot", "help", "Tribune_Bot", "")]
    [InlineData("/search  gas\npipeline ", "search", null, "gas\npipeline")]
    [InlineData("/start@bot a17", "start", "bot", "a17")]
    public void A_command_is_read_as_it_was_typed(string text, string name, string? bot, string arguments) =>
        Assert.Equal(new CommandCall(name, bot, arguments), CommandCall.Parse(text));

    [Theory]
    [InlineData("help")]
    [InlineData("/")]
    [InlineData("/ help")]
    [InlineData("//")]
    [InlineData("/əmr")]
    [InlineData("/@bot")]
    public void What_is_no_command_is_words(string text) => Assert.Null(CommandCall.Parse(text));

    [Fact]
    public void Any_text_can_be_read() => Gen.String.Sample(text => CommandCall.Parse("/" + text)?.Name.Length is null or > 0);
}
