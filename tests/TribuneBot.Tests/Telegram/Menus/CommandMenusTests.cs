using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Sending;
using TribuneBot.Tests.Telegram.Fakes;

namespace TribuneBot.Tests.Telegram.Menus;

public sealed class CommandMenusTests
{
    private readonly ChatBench _chat = new();
    private readonly FakeTelegram _telegram = new(new FakeTimeProvider());
    private readonly Dictionary<string, BotCommand[]> _menus = [];
    private readonly CommandMenus _sut;

    public CommandMenusTests()
    {
        _telegram.Answers[typeof(GetMyCommandsRequest)] = request => _menus.GetValueOrDefault(Key(((GetMyCommandsRequest)request).Scope, ((GetMyCommandsRequest)request).LanguageCode), []);
        _telegram.Answers[typeof(SetMyCommandsRequest)] = request =>
        {
            var set = (SetMyCommandsRequest)request;
            _menus[Key(set.Scope, set.LanguageCode)] = [.. set.Commands];
            return true;
        };
        _sut = new CommandMenus(
            _telegram, new TokenRedaction("1:token"), _chat.Commands, _chat.Tribune.Editors, new Texts("en"), NullLogger<CommandMenus>.Instance);
    }

    private IEnumerable<SetMyCommandsRequest> Set => _telegram.Requests.OfType<SetMyCommandsRequest>();

    private static string Key(BotCommandScope? scope, string? language) => scope is BotCommandScopeChat chat ? $"{chat.ChatId}/{language}" : $"/{language}";

    [Fact]
    public async Task There_is_a_menu_per_language_and_a_longer_one_per_editor()
    {
        await _sut.PublishAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/", "/en", "/az", "/ru", "20/"], Set.Select(set => Key(set.Scope, set.LanguageCode)));
        Assert.Equal(["topics", "latest", "today", "top", "search", "alerts", "settings", "timezone", "stop", "help"], _menus["/az"].Select(command => command.Command));
        Assert.Contains(_menus["20/"], command => command.Command == "breaking");
        Assert.Equal("Mövzularınızı seçin", _menus["/az"][0].Description);
    }

    [Fact]
    public async Task Telegram_is_told_only_what_changed()
    {
        await _sut.PublishAsync(TestContext.Current.CancellationToken);
        _menus["/ru"][0].Description = "Something else";
        _telegram.Requests.Clear();

        await _sut.PublishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("/ru", Assert.Single(Set.Select(set => Key(set.Scope, set.LanguageCode))));
    }

    [Fact]
    public async Task An_editors_menu_in_the_language_they_chose_is_left_alone()
    {
        await _sut.SetForChatAsync(ChatBench.Editor, "ru", Role.Editor, TestContext.Current.CancellationToken);
        await _sut.PublishAsync(TestContext.Current.CancellationToken);
        Assert.Contains(_menus["20/"], command => command.Description == "Отправить срочную новость");
    }

    [Fact]
    public async Task A_failure_is_no_reason_to_stop()
    {
        _telegram.Answers[typeof(GetMyCommandsRequest)] = _ => throw new ApiRequestException("Bad Request: chat not found", 400);
        await _sut.PublishAsync(TestContext.Current.CancellationToken);
        Assert.Empty(Set);
    }
}
