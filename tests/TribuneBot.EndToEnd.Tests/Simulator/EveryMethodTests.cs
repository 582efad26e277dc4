using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>
/// A client that is not ours, doing what a newsroom's bot does, with every method there is: a method that is added to the
/// Simulator and not called here fails the test.
/// </summary>
public sealed class EveryMethodTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;
    private const long Reader = DemoWorld.EnglishReaderId;
    private const long Forum = -1002000000001;

    private TelegramBotClient _bot = null!;

    protected override SimulatorOptions Options => SimulatorOptions.Demo() with
    {
        Chats =
        [
            .. SimulatorOptions.Demo().Chats,
            new SimulatedChat(Forum, SimulatedChatKind.Supergroup, "Desk") { IsForum = true, Members = [new(DemoWorld.EditorId, "creator"), new(DemoWorld.BotId, "administrator"), new(Reader)] },
        ],
    };

    [Fact]
    public async Task Telegram_Bot_calls_every_method_there_is_without_a_violation()
    {
        _bot = new(new TelegramBotClientOptions(DemoWorld.BotToken, Address.AbsoluteUri.TrimEnd('/')) { RetryThreshold = 0 }, cancellationToken: Token);
        await IntroduceItselfAsync();
        await HearAndAnswerAsync();
        await PostAsync();
        await CorrectAsync();
        await LeadTheDeskAsync();
        await LookAroundAndLeaveAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("sim/methods", UriKind.Relative));
        using var response = await SendAsync(request);
        var supported = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!.AsArray().Select(static n => n!.GetValue<string>());
        var succeeded = (await People.CallsAsync(cancellationToken: Token)).Where(static c => c.Succeeded).Select(static c => c.Method);
        Assert.Empty(supported.Except(succeeded, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(await People.ViolationsAsync(Token));
    }

    private async Task IntroduceItselfAsync()
    {
        Assert.Equal(DemoWorld.BotUsername, (await _bot.GetMe(Token)).Username);
        await _bot.SetMyCommands([new BotCommand("topics", "Topics")], BotCommandScope.AllPrivateChats(), "en", Token);
        Assert.Equal("Topics", Assert.Single(await _bot.GetMyCommands(BotCommandScope.AllPrivateChats(), "en", Token)).Description);
        await _bot.DeleteMyCommands(BotCommandScope.AllPrivateChats(), "en", Token);
        await _bot.SetMyName("Tribune of the day", cancellationToken: Token);
        Assert.Equal("Tribune of the day", (await _bot.GetMyName("az", Token)).Name);
        await _bot.SetMyDescription("All the news", "az", Token);
        Assert.Equal("All the news", (await _bot.GetMyDescription("az", Token)).Description);
        await _bot.SetMyShortDescription("News", cancellationToken: Token);
        Assert.Equal("News", (await _bot.GetMyShortDescription("az", Token)).ShortDescription);
        await _bot.SetChatMenuButton(Reader, new MenuButtonDefault(), Token);
        await _bot.SetChatMenuButton(menuButton: new MenuButtonCommands(), cancellationToken: Token);
        Assert.IsType<MenuButtonCommands>(await _bot.GetChatMenuButton(cancellationToken: Token));
        await _bot.SetWebhook("https://example.com/hook", secretToken: "s", maxConnections: 7, cancellationToken: Token);
        Assert.Equal(7, (await _bot.GetWebhookInfo(Token)).MaxConnections);
        await _bot.DeleteWebhook(dropPendingUpdates: true, Token);
    }

    private async Task HearAndAnswerAsync()
    {
        await People.StartAsync(Reader, cancellationToken: Token);
        await _bot.SendChatAction(Reader, ChatAction.Typing, cancellationToken: Token);
        var question = await _bot.SendMessage(Reader, "Which one?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("A", "a")), cancellationToken: Token);
        var press = People.PressAsync(Reader, Reader, question.Id, "a", cancellationToken: Token);
        var query = await NextAsync(static u => u.CallbackQuery);
        await _bot.AnswerCallbackQuery(query.Id, "noted", cancellationToken: Token);
        Assert.Equal("noted", (await press).Text);
        var asked = People.AskInlineAsync(Reader, "bridge", cancellationToken: Token);
        var inline = await NextAsync(static u => u.InlineQuery);
        await _bot.AnswerInlineQuery(inline.Id, [new InlineQueryResultArticle("1", "Bridge", new InputTextMessageContent("t"))], 10, true, cancellationToken: Token);
        Assert.Single((await asked)["results"]!.AsArray());
    }

    private async Task PostAsync()
    {
        using var bytes = new MemoryStream([1, 2, 3]);
        var document = await _bot.SendDocument(Channel, InputFile.FromStream(bytes, "plan.bin"), cancellationToken: Token);
        var file = await _bot.GetFile(document.Document!.FileId, Token);
        using var saved = new MemoryStream();
        await _bot.DownloadFile(file.FilePath!, saved, Token);
        Assert.Equal([1, 2, 3], saved.ToArray());
        using var picture = new MemoryStream(Pictures.Gif);
        Assert.Single((await _bot.SendPhoto(Channel, InputFile.FromStream(picture, "a.gif"), "<i>c</i>", ParseMode.Html, cancellationToken: Token)).CaptionEntities!);
        var video = await _bot.SendVideo(Channel, InputFile.FromUri("https://example.com/v.mp4"), "v", cancellationToken: Token);
        var album = await _bot.SendMediaGroup(Channel, [new InputMediaPhoto(InputFile.FromUri("https://example.com/1.jpg")), new InputMediaVideo(InputFile.FromFileId(video.Video!.FileId))], cancellationToken: Token);
        Assert.Equal(album[0].MediaGroupId, album[1].MediaGroupId);
        var rich = await _bot.SendRichMessage(Channel, new InputRichMessage { Blocks = [new InputRichBlockSectionHeading { Text = "Bridge", Size = 1 }, new InputRichBlockParagraph { Text = "It stands." }] }, cancellationToken: Token);
        Assert.Equal(2, rich.RichMessage!.Blocks.Length);
        Assert.IsType<MessageOriginChannel>((await _bot.ForwardMessage(Reader, Channel, video.Id, cancellationToken: Token)).ForwardOrigin);
        Assert.Equal(2, (await _bot.ForwardMessages(Reader, Channel, [album[0].Id, album[1].Id], cancellationToken: Token)).Length);
        Assert.True((await _bot.CopyMessage(Reader, Channel, video.Id, cancellationToken: Token)).Id > 0);
        Assert.Equal(2, (await _bot.CopyMessages(Reader, Channel, [album[0].Id, album[1].Id], cancellationToken: Token)).Length);
    }

    private async Task CorrectAsync()
    {
        var text = await _bot.SendMessage(Channel, "Bridge opens", linkPreviewOptions: LinkPreviewOptions.Disabled, cancellationToken: Token);
        Assert.Equal("Bridge opened", (await _bot.EditMessageText(Channel, text.Id, "Bridge opened", cancellationToken: Token)).Text);
        Assert.NotNull((await _bot.EditMessageReplyMarkup(Channel, text.Id, InlineKeyboardButton.WithUrl("Read", "https://example.com/"), cancellationToken: Token)).ReplyMarkup);
        var photo = await _bot.SendPhoto(Channel, InputFile.FromUri("https://example.com/a.jpg"), cancellationToken: Token);
        Assert.Equal("By the sea", (await _bot.EditMessageCaption(Channel, photo.Id, "By the sea", cancellationToken: Token)).Caption);
        Assert.Equal("By day", (await _bot.EditMessageMedia(Channel, photo.Id, new InputMediaPhoto(InputFile.FromUri("https://example.com/b.jpg")) { Caption = "By day" }, cancellationToken: Token)).Caption);
        await _bot.PinChatMessage(Channel, text.Id, cancellationToken: Token);
        Assert.Equal(text.Id, (await _bot.GetChat(Channel, Token)).PinnedMessage!.Id);
        await _bot.UnpinChatMessage(Channel, text.Id, cancellationToken: Token);
        await _bot.UnpinAllChatMessages(Channel, Token);
        await _bot.DeleteMessage(Channel, text.Id, Token);
        await _bot.DeleteMessages(Channel, [photo.Id], Token);
    }

    private async Task LeadTheDeskAsync()
    {
        var topic = await _bot.CreateForumTopic(Forum, "Economy", cancellationToken: Token);
        await _bot.EditForumTopic(Forum, topic.MessageThreadId, "Money", cancellationToken: Token);
        Assert.Equal(topic.MessageThreadId, (await _bot.SendMessage(Forum, "x", messageThreadId: topic.MessageThreadId, cancellationToken: Token)).MessageThreadId);
        await _bot.CloseForumTopic(Forum, topic.MessageThreadId, Token);
        await _bot.ReopenForumTopic(Forum, topic.MessageThreadId, Token);
        await _bot.DeleteForumTopic(Forum, topic.MessageThreadId, Token);
        await _bot.PromoteChatMember(Forum, Reader, canDeleteMessages: true, cancellationToken: Token);
        Assert.True(Assert.IsType<ChatMemberAdministrator>(await _bot.GetChatMember(Forum, Reader, Token)).CanDeleteMessages);
        await _bot.PromoteChatMember(Forum, Reader, cancellationToken: Token);
        await _bot.BanChatMember(Forum, Reader, cancellationToken: Token);
        Assert.IsType<ChatMemberBanned>(await _bot.GetChatMember(Forum, Reader, Token));
        await _bot.UnbanChatMember(Forum, Reader, onlyIfBanned: true, Token);
    }

    private async Task LookAroundAndLeaveAsync()
    {
        Assert.Contains(await _bot.GetChatAdministrators(Channel, cancellationToken: Token), static m => m is ChatMemberOwner { User.Id: DemoWorld.EditorId });
        Assert.Equal(Options.Chats[0].Members.Count, await _bot.GetChatMemberCount("@" + DemoWorld.ChannelUsername, Token));
        await _bot.LeaveChat(Channel, Token);
    }

    /// <summary>The next update that holds what is asked for; what comes before it is confirmed and forgotten.</summary>
    private async Task<T> NextAsync<T>(Func<Update, T?> part)
        where T : class
    {
        for (var offset = 0; ;)
        {
            foreach (var update in await _bot.GetUpdates(offset, timeout: 30, cancellationToken: Token))
            {
                if (part(update) is { } found)
                    return found;
                offset = update.Id + 1;
            }
        }
    }
}
