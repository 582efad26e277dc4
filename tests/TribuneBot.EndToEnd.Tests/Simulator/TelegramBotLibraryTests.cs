using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>The Simulator spoken to by a client that is not ours.</summary>
public sealed class TelegramBotLibraryTests : SimulatorFixture
{
    private TelegramBotClient Bot() => new(new TelegramBotClientOptions(DemoWorld.BotToken, Address.AbsoluteUri.TrimEnd('/')) { RetryThreshold = 0 }, cancellationToken: Token);

    [Fact]
    public async Task It_knows_itself() => Assert.Equal(DemoWorld.BotUsername, (await Bot().GetMe(Token)).Username);

    [Fact]
    public async Task It_posts_edits_and_deletes()
    {
        var bot = Bot();
        var keyboard = new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Like", "1:like:5"), InlineKeyboardButton.WithUrl("Read", "https://example.com/a"));
        var post = await bot.SendMessage(DemoWorld.ChannelId, "<b>Hi</b>", ParseMode.Html, replyMarkup: keyboard, cancellationToken: Token);
        Assert.Equal(ChatType.Channel, post.Chat.Type);
        Assert.Equal(MessageEntityType.Bold, Assert.Single(post.Entities!).Type);
        var edited = await bot.EditMessageText(DemoWorld.ChannelId, post.Id, "<i>Ho</i>", ParseMode.Html, cancellationToken: Token);
        Assert.Equal(("Ho", null), (edited.Text, edited.ReplyMarkup));
        await bot.DeleteMessage(DemoWorld.ChannelId, post.Id, Token);
        Assert.True(Assert.Single(await People.MessagesAsync(DemoWorld.ChannelId, cancellationToken: Token)).IsDeleted);
    }

    [Fact]
    public async Task It_sends_photos_every_way()
    {
        var bot = Bot();
        using var stream = new MemoryStream(Pictures.Gif);
        var uploaded = await bot.SendPhoto(DemoWorld.ChannelId, InputFile.FromStream(stream, "a.gif"), "c", cancellationToken: Token);
        var again = await bot.SendPhoto(DemoWorld.ChannelId, InputFile.FromFileId(uploaded.Photo![^1].FileId), cancellationToken: Token);
        Assert.Equal(uploaded.Photo[^1].FileUniqueId, again.Photo![^1].FileUniqueId);
        await bot.SendPhoto(DemoWorld.ChannelId, InputFile.FromUri("https://example.com/a.jpg"), cancellationToken: Token);
        var swapped = await bot.EditMessageMedia(DemoWorld.ChannelId, again.Id, new InputMediaPhoto(InputFile.FromUri("https://example.com/b.jpg")) { Caption = "new" }, cancellationToken: Token);
        Assert.Equal("new", swapped.Caption);
    }

    [Fact]
    public async Task It_hears_people_and_answers_buttons()
    {
        var bot = Bot();
        await People.StartAsync(DemoWorld.EnglishReaderId, "a42", cancellationToken: Token);
        var start = Assert.Single(await bot.GetUpdates(timeout: 30, cancellationToken: Token));
        Assert.Equal("/start a42", start.Message!.Text);
        Assert.Equal(MessageEntityType.BotCommand, Assert.Single(start.Message.Entities!).Type);
        var sent = await bot.SendMessage(start.Message.Chat, "choose", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("A", "a")), cancellationToken: Token);
        var press = People.PressAsync(DemoWorld.EnglishReaderId, DemoWorld.EnglishReaderId, sent.Id, "a", cancellationToken: Token);
        var query = Assert.Single(await bot.GetUpdates(start.Id + 1, timeout: 30, cancellationToken: Token)).CallbackQuery!;
        Assert.Equal(sent.Id, query.Message!.Id);
        await bot.AnswerCallbackQuery(query.Id, "ok", cancellationToken: Token);
        Assert.Equal("ok", (await press).Text);
    }

    [Fact]
    public async Task It_sets_menus_by_scope_and_language()
    {
        var bot = Bot();
        await bot.SetMyCommands([new BotCommand("topics", "Topics")], cancellationToken: Token);
        await bot.SetMyCommands([new BotCommand("topics", "Mövzular")], BotCommandScope.AllPrivateChats(), "az", Token);
        Assert.Equal("Mövzular", Assert.Single(await bot.GetMyCommands(BotCommandScope.AllPrivateChats(), "az", Token)).Description);
        Assert.Empty(await bot.GetMyCommands(BotCommandScope.AllPrivateChats(), cancellationToken: Token));
        await bot.DeleteMyCommands(cancellationToken: Token);
        Assert.Empty(await bot.GetMyCommands(cancellationToken: Token));
        await bot.SetMyDescription("News", cancellationToken: Token);
        Assert.Equal("News", await bot.GetMyDescription("en", Token) is { } d ? d.Description : null);
        await bot.SetChatMenuButton(menuButton: new MenuButtonCommands(), cancellationToken: Token);
    }

    [Fact]
    public async Task It_reads_chats_and_members()
    {
        var bot = Bot();
        var chat = await bot.GetChat("@tribune_demo", Token);
        Assert.Equal(DemoWorld.ChannelId, chat.Id);
        var me = Assert.IsType<ChatMemberAdministrator>(await bot.GetChatMember(chat, DemoWorld.BotId, Token));
        Assert.True(me.CanPostMessages);
        Assert.Contains(await bot.GetChatAdministrators(chat, cancellationToken: Token), static m => m is ChatMemberOwner { User.Id: DemoWorld.EditorId });
        Assert.Equal(5, await bot.GetChatMemberCount(chat, Token));
    }

    [Fact]
    public async Task It_answers_inline_queries()
    {
        var bot = Bot();
        var asked = People.AskInlineAsync(DemoWorld.EnglishReaderId, "x", cancellationToken: Token);
        var query = Assert.Single(await bot.GetUpdates(timeout: 30, cancellationToken: Token)).InlineQuery!;
        await bot.AnswerInlineQuery(query.Id, [new InlineQueryResultArticle("1", "T", new InputTextMessageContent("t"))], cancellationToken: Token);
        Assert.Equal("T", (await asked)["results"]![0]!["title"]!.GetValue<string>());
        Assert.Empty(await People.ViolationsAsync(Token));
    }

    [Fact]
    public async Task It_sees_refusals_as_its_own_exceptions()
    {
        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => Bot().SendMessage(DemoWorld.EnglishReaderId, "x", cancellationToken: Token));
        Assert.Equal((403, "Forbidden: bot can't initiate conversation with a user"), (refused.ErrorCode, refused.Message));
        await People.SetLimitsAsync(new SimulatorLimits { SharedChatPerMinute = 1 }, Token);
        await Bot().SendMessage(DemoWorld.ChannelId, "x", cancellationToken: Token);
        var tooFast = await Assert.ThrowsAsync<ApiRequestException>(() => Bot().SendMessage(DemoWorld.ChannelId, "x", cancellationToken: Token));
        Assert.InRange(tooFast.Parameters!.RetryAfter!.Value, 1, 60);
    }
}
