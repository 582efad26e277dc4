using TribuneBot.Verbs;

namespace TribuneBot.Tests.Host.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("search", "railway", "--limit", "ten")]
    [InlineData("search", "railway", "--limit", "0")]
    [InlineData("search", "railway", "--limit", "101")]
    [InlineData("search", "railway", "--limit", "99999999999")]
    [InlineData("search", "railway", "--limit")]
    [InlineData("search")]
    [InlineData("import")]
    [InlineData("inspect", "page")]
    [InlineData("inspect", "page", "page.html", "--url", "tribune.example")]
    [InlineData("inspect", "feed", "feed.xml", "--url", "file:///etc/hosts")]
    [InlineData("inspect", "feed", "feed.xml", "--batch", "list.jsonl")]
    [InlineData("publish")]
    [InlineData("--unknown")]
    public async Task A_wrong_command_line_is_a_usage_error_and_never_an_exception(params string[] args) =>
        Assert.Equal(ExitCode.Usage, await CommandLine.RunAsync(args));
}
