using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Updates;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Commands;

public sealed class CommandRegistryTests
{
    private readonly ChatBench _chat = new();

    [Theory]
    [InlineData("Start")]
    [InlineData("with space")]
    [InlineData("")]
    [InlineData("ə")]
    [InlineData("a_name_that_is_longer_than_it_may_be")]
    public void An_illegal_name_keeps_the_program_from_starting(string name) =>
        Assert.Throws<InvalidOperationException>(() => new CommandRegistry([new Named(name)]));

    [Fact]
    public void A_name_that_is_taken_keeps_the_program_from_starting() =>
        Assert.Throws<InvalidOperationException>(() => new CommandRegistry([new Named("one", "two"), new Named("two")]));

    [Fact]
    public async Task Help_lists_what_this_person_may_use()
    {
        await _chat.SayAsync("/help");
        Assert.All(_chat.Commands.ListedFor(Role.Reader), command => Assert.Contains($"/{command.Name} ", _chat.Shown, StringComparison.Ordinal));
        Assert.DoesNotContain("/breaking", _chat.Shown, StringComparison.Ordinal);

        await _chat.SayAsync("/help", user: ChatBench.Editor);
        Assert.All(_chat.Commands.ListedFor(Role.Editor), command => Assert.Contains($"/{command.Name} ", _chat.Shown, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_listed_command_has_its_line_in_every_language()
    {
        var texts = new Texts("en");
        Assert.All(_chat.Commands.ListedFor(Role.Owner), command =>
            Assert.All(texts.Languages, language => Assert.InRange(texts.For(language).Get(command.MenuKey!).Length, 1, 256)));
    }

    private sealed class Named(string name, params string[] aliases) : IBotCommand
    {
        public string Name => name;

        public IReadOnlyList<string> Aliases => aliases;

        public string? MenuKey => null;

        public Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Reply>>([]);
    }
}
