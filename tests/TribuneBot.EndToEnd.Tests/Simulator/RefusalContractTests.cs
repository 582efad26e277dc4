using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>The refusals that a newsroom's bot has to understand, word by word, which no other contract test provokes.</summary>
public sealed class RefusalContractTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;
    private const long Supergroup = -1002000000001;
    private const long Group = -4001;
    private const long Owner = DemoWorld.EditorId;
    private const string OtherToken = "111:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    protected override SimulatorOptions Options => SimulatorOptions.Demo() with
    {
        Chats =
        [
            .. SimulatorOptions.Demo().Chats,
            new SimulatedChat(Supergroup, SimulatedChatKind.Supergroup, "Desk") { Members = [new(Owner, "creator"), new(DemoWorld.BotId)] },
            new SimulatedChat(Group, SimulatedChatKind.Group, "Old desk") { Members = [new(Owner, "creator"), new(DemoWorld.BotId)] },
        ],
    };

    private Task<string> SendAsync(long chat) => RefusalAsync("sendMessage", new { chat_id = chat, text = "x" });

    private Task SeatAsync(long chat, string status, params string[] rights) => People.SetMemberAsync(chat, new SimulatedMember(DemoWorld.BotId, status, rights), cancellationToken: Token);

    [Theory]
    [InlineData(Channel, "channel")]
    [InlineData(Supergroup, "supergroup")]
    [InlineData(Group, "group")]
    public async Task Outside_a_chat_there_is_no_writing_and_no_reading(long chat, string kind)
    {
        await SeatAsync(chat, "kicked");
        Assert.Equal($"Forbidden: bot was kicked from the {kind} chat", await SendAsync(chat));
        Assert.Equal($"Forbidden: bot was kicked from the {kind} chat", await RefusalAsync("getChat", new { chat_id = chat }));
        await SeatAsync(chat, "left");
        Assert.Equal($"Forbidden: bot is not a member of the {kind} chat", await SendAsync(chat));
    }

    [Fact]
    public async Task A_deleted_chat_is_gone()
    {
        await People.DeleteChatAsync(Group, Token);
        Assert.Equal("Forbidden: the group chat was deleted", await SendAsync(Group));
        await People.DeleteChatAsync(Channel, Token);
        Assert.Equal("Bad Request: chat not found", await SendAsync(Channel));
    }

    [Fact]
    public async Task Rights_are_missed_by_name()
    {
        await SeatAsync(Channel, "administrator", "can_edit_messages");
        Assert.Equal("Bad Request: need administrator rights in the channel chat", await SendAsync(Channel));
        await SeatAsync(Supergroup, "restricted");
        Assert.Equal("Bad Request: not enough rights to send text messages to the chat", await SendAsync(Supergroup));
        Assert.Equal("Bad Request: not enough rights to send photos to the chat", await RefusalAsync("sendPhoto", new { chat_id = Supergroup, photo = "https://example.com/a.jpg" }));
    }

    [Fact]
    public async Task Bots_do_not_talk_to_bots_nor_use_each_others_files()
    {
        await People.AddBotAsync(new SimulatedBot(OtherToken, "other_bot", "Other"), Token);
        Assert.Equal("Forbidden: the bot can't send messages to the bot", await SendAsync(111));
        var sent = await ResultAsync("sendPhoto", new { chat_id = Channel, photo = "https://example.com/a.jpg" });
        await People.SetMemberAsync(Channel, new SimulatedMember(111, "administrator"), cancellationToken: Token);
        var refused = await CallAsync("sendPhoto", new { chat_id = Channel, photo = sent["photo"]![0]!["file_id"]!.GetValue<string>() }, OtherToken);
        Assert.Equal("Bad Request: wrong file identifier/HTTP URL specified", refused["description"]!.GetValue<string>());
        Assert.Equal("Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol", await RefusalAsync("sendPhoto", new { chat_id = Channel, photo = "nonsense" }));
        Assert.Equal("Bad Request: can't use file of type Photo as Document", await RefusalAsync("sendDocument", new { chat_id = Channel, document = sent["photo"]![0]!["file_id"]!.GetValue<string>() }));
    }

    [Theory]
    [InlineData("""{"text":"x","reply_markup":null}""", "object expected as reply markup")]
    [InlineData("""{"text":"x","reply_markup":{"inline_keyboard":{}}}""", "field \"inline_keyboard\" must be of type Array")]
    [InlineData("""{"text":"x","reply_markup":{"inline_keyboard":[{}]}}""", "expected an Array of InlineKeyboardButton")]
    [InlineData("""{"text":"x","reply_markup":{"inline_keyboard":[["a"]]}}""", "can't parse InlineKeyboardButton: InlineKeyboardButton must be an Object")]
    [InlineData("""{"text":"x","reply_markup":{"inline_keyboard":[[{"callback_data":"a"}]]}}""", "can't parse InlineKeyboardButton: Can't find field \"text\"")]
    [InlineData("""{"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"a","style":"loud"}]]}}""", "can't parse InlineKeyboardButton: Invalid button style specified")]
    [InlineData("""{"text":"x","reply_markup":{"keyboard":[[5]]}}""", "can't parse KeyboardButton: KeyboardButton must be a String or an Object")]
    [InlineData("""{"text":"x","reply_markup":{"remove_keyboard":"yes"}}""", "field \"remove_keyboard\" must be of type Boolean")]
    [InlineData("""{"text":"x","reply_parameters":[]}""", "object expected as reply parameters")]
    [InlineData("""{"text":"x","reply_parameters":{"message_id":"five"}}""", "field \"message_id\" must be a valid Number")]
    [InlineData("""{"text":"x","link_preview_options":{"is_disabled":1}}""", "field \"is_disabled\" must be of type Boolean")]
    [InlineData("""{"text":"","link_preview_options":"x"}""", "can't parse link preview options JSON object")]
    [InlineData("""{"text":"x","chat_id":"0"}""", "chat not found")]
    public async Task What_cannot_be_read_is_named(string body, string refusal)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json.TryAdd("chat_id", Channel);
        Assert.Equal("Bad Request: " + refusal, await RefusalAsync("sendMessage", json));
    }

    [Fact]
    public async Task A_keyboard_can_be_too_long()
    {
        object Markup(int rows) => new { inline_keyboard = Enumerable.Repeat((object[])[new { text = "a", callback_data = "a" }], rows) };
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "x", reply_markup = Markup(100) });
        Assert.Equal("Bad Request: reply markup is too long", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x", reply_markup = Markup(101) }));
    }

    [Theory]
    [InlineData("editMessageMedia", """{"message_id":1}""", "parameter \"media\" is required")]
    [InlineData("editMessageMedia", """{"message_id":1,"media":{"type":"poem","media":"x"}}""", "can't parse InputMedia: type \"poem\" is unsupported")]
    [InlineData("editMessageText", """{"text":"x"}""", "message identifier is not specified")]
    [InlineData("editMessageText", """{"inline_message_id":"x","chat_id":"","text":"x"}""", "MESSAGE_ID_INVALID")]
    [InlineData("sendMediaGroup", """{"media":[{"type":"animation","media":"x"}]}""", "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup")]
    [InlineData("sendMediaGroup", """{"media":[{"type":"photo"}]}""", "can't parse InputMedia: media not found")]
    [InlineData("sendMediaGroup", """{"media":[{"type":"photo","media":"x","caption":"<b>","parse_mode":"HTML"}]}""", "can't parse InputMedia: Can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("copyMessage", """{"message_id":1}""", "parameter \"from_chat_id\" is required")]
    [InlineData("copyMessage", """{"message_id":999,"from_chat_id":-1001000000001}""", "message to copy not found")]
    [InlineData("forwardMessage", """{"message_id":999,"from_chat_id":-1001000000001}""", "message to forward not found")]
    [InlineData("pinChatMessage", """{"message_id":999}""", "message to pin not found")]
    [InlineData("setMyCommands", """{"commands":{}}""", "expected an Array of BotCommand")]
    [InlineData("setMyCommands", """{"commands":[{"command":"a"}]}""", "can't parse BotCommand: Can't find field \"description\"")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"chat","chat_id":""}}""", "can't parse BotCommandScope: Empty chat_id specified")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"everybody"}}""", "can't parse BotCommandScope: Unsupported type specified")]
    [InlineData("setMyCommands", """{"commands":[],"language_code":"EN"}""", "invalid language code specified")]
    [InlineData("setChatMenuButton", """{"chat_id":"","menu_button":{"type":"big"}}""", "can't parse menu button: MenuButton has unsupported type")]
    [InlineData("setWebhook", """{"url":"http://example.com/hook"}""", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("setWebhook", """{"url":"https://example.com:9000/hook"}""", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("sendChatAction", """{"action":"singing"}""", "wrong parameter action in request")]
    public async Task Other_methods_say_what_is_wrong_too(string method, string body, string refusal)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json.TryAdd("chat_id", Channel);
        Assert.Equal("Bad Request: " + refusal, await RefusalAsync(method, json));
    }

    [Fact]
    public async Task A_pin_that_changes_nothing_is_refused()
    {
        var first = (await ResultAsync("sendMessage", new { chat_id = Channel, text = "a" }))["message_id"]!.GetValue<int>();
        Assert.Equal("Bad Request: CHAT_NOT_MODIFIED", await RefusalAsync("unpinChatMessage", new { chat_id = Channel, message_id = first }));
        await ResultAsync("pinChatMessage", new { chat_id = Channel, message_id = first });
        Assert.Equal("Bad Request: CHAT_NOT_MODIFIED", await RefusalAsync("pinChatMessage", new { chat_id = Channel, message_id = first }));
    }

    [Fact]
    public async Task A_reply_can_quote_and_can_come_from_another_chat()
    {
        var post = (await ResultAsync("sendMessage", new { chat_id = Channel, text = "The bridge opens today" }))["message_id"]!.GetValue<int>();
        var reply = await ResultAsync("sendMessage", new { chat_id = Channel, text = "x", reply_parameters = new { message_id = post, quote = "opens" } });
        Assert.Equal(11, reply["quote"]!["position"]!.GetValue<int>());
        Assert.Equal("Bad Request: QUOTE_TEXT_INVALID", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x", reply_parameters = new { message_id = post, quote = "closes" } }));
        var elsewhere = await ResultAsync("sendMessage", new { chat_id = Group, text = "x", reply_parameters = new { message_id = post, chat_id = Channel } });
        Assert.Equal(post, elsewhere["external_reply"]!["message_id"]!.GetValue<int>());
        Assert.Null(elsewhere["reply_to_message"]);
    }

    [Fact]
    public async Task A_token_without_form_and_a_file_without_measure_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Api("getMe", "nonsense"));
        using var response = await SendAsync(request);
        Assert.Equal("""{"ok":false,"error_code":401,"description":"Unauthorized: invalid token specified"}""", await response.Content.ReadAsStringAsync(Token));
        using var form = new MultipartFormDataContent { { new StringContent($"{Channel}"), "chat_id" }, { new ByteArrayContent(new byte[(50 * 1024 * 1024) + 1]), "document", "a.bin" } };
        using var large = new HttpRequestMessage(HttpMethod.Post, Api("sendDocument")) { Content = form };
        using var tooLarge = await SendAsync(large);
        Assert.Equal("""{"ok":false,"error_code":413,"description":"Request Entity Too Large"}""", await tooLarge.Content.ReadAsStringAsync(Token));
    }
}
