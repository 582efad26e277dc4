using System.Net.Http.Json;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class MessageContractTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;
    private const long Reader = DemoWorld.EnglishReaderId;

    private async Task<int> PostAsync(object? extra = null)
    {
        _ = extra;
        var message = await ResultAsync("sendMessage", new { chat_id = Channel, text = "first" });
        return message["message_id"]!.GetValue<int>();
    }

    [Fact]
    public async Task A_post_comes_back_as_the_channels_own()
    {
        var message = await ResultAsync("sendMessage", new { chat_id = "@tribune_demo", text = "<b>Hi</b> #news", parse_mode = "HTML" });
        Assert.Equal("Hi #news", message["text"]!.GetValue<string>());
        Assert.Equal(Channel, message["sender_chat"]!["id"]!.GetValue<long>());
        Assert.Null(message["from"]);
        Assert.Equal("""[{"offset":0,"length":2,"type":"bold"},{"offset":3,"length":5,"type":"hashtag"}]""", message["entities"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "Bad Request: chat_id is empty")]
    [InlineData("""{"chat_id":-100999,"text":"x"}""", "Bad Request: chat not found")]
    [InlineData("""{"chat_id":"@nobody_here","text":"x"}""", "Bad Request: chat not found")]
    [InlineData("""{"chat_id":1002,"text":"x"}""", "Forbidden: bot can't initiate conversation with a user")]
    [InlineData("""{"chat_id":-1001000000001}""", "Bad Request: message text is empty")]
    [InlineData("""{"chat_id":-1001000000001,"text":" \n "}""", "Bad Request: text must be non-empty")]
    [InlineData("""{"chat_id":-1001000000001,"text":"<b>x","parse_mode":"html"}""", "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","parse_mode":"bbcode"}""", "Bad Request: unsupported parse_mode")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","reply_markup":"nonsense"}""", "Bad Request: can't parse reply keyboard markup JSON object")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","reply_markup":[]}""", "Bad Request: object expected as reply markup")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}}""", "Bad Request: can't parse InlineKeyboardButton: Text buttons are not allowed in the inline keyboard")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","url":"localhost:1"}]]}}""", "Bad Request: inline keyboard button URL 'localhost:1' is invalid: Wrong HTTP URL")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","reply_parameters":{"message_id":77}}""", "Bad Request: message to be replied not found")]
    [InlineData("""{"chat_id":-1001000000001,"text":"x","message_thread_id":5}""", "Bad Request: message thread not found")]
    public async Task A_wrong_sendMessage_is_refused_in_Telegrams_words(string body, string refusal) =>
        Assert.Equal(refusal, await RefusalAsync("sendMessage", System.Text.Json.Nodes.JsonNode.Parse(body)));

    [Fact]
    public async Task Length_counts_code_points()
    {
        await ResultAsync("sendMessage", new { chat_id = Channel, text = string.Concat(Enumerable.Repeat("😀", 4096)) });
        Assert.Equal("Bad Request: message is too long", await RefusalAsync("sendMessage", new { chat_id = Channel, text = new string('a', 4097) }));
        Assert.Equal("Bad Request: text is too long", await RefusalAsync("sendMessage", new { chat_id = Channel, text = new string('a', 32_769) }));
        Assert.Equal("Bad Request: message caption is too long", await RefusalAsync("sendPhoto", new { chat_id = Channel, photo = "https://example.com/a.jpg", caption = new string('a', 1025) }));
    }

    [Fact]
    public async Task Callback_data_is_measured_in_bytes()
    {
        object Markup(string data) => new { inline_keyboard = new[] { new[] { new { text = "a", callback_data = data } } } };
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "x", reply_markup = Markup(new string('ə', 32)) });
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x", reply_markup = Markup(new string('ə', 32) + "a") }));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused_and_one_that_does_is_seen()
    {
        var id = await PostAsync();
        Assert.StartsWith("Bad Request: message is not modified: specified new message content and reply markup are exactly the same", await RefusalAsync("editMessageText", new { chat_id = Channel, message_id = id, text = "first " }), StringComparison.Ordinal);
        var edited = await ResultAsync("editMessageText", new { chat_id = Channel, message_id = id, text = "second" });
        Assert.NotNull(edited["edit_date"]);
        var seen = Assert.Single(await People.MessagesAsync(Channel, cancellationToken: Token));
        Assert.Equal(("second", 1), (seen.Text, seen.Edits));
    }

    [Fact]
    public async Task Edits_say_what_is_wrong()
    {
        var id = await PostAsync();
        Assert.Equal("Bad Request: message to edit not found", await RefusalAsync("editMessageText", new { chat_id = Channel, message_id = 999, text = "x" }));
        Assert.Equal("Bad Request: there is no caption in the message to edit", await RefusalAsync("editMessageCaption", new { chat_id = Channel, message_id = id, caption = "x" }));
        Assert.Equal("Bad Request: message identifier is not specified", await RefusalAsync("editMessageText", new { chat_id = Channel, text = "x" }));
        Assert.Equal("Bad Request: MESSAGE_TOO_LONG", await RefusalAsync("editMessageText", new { chat_id = Channel, message_id = id, text = new string('a', 4097) }));
        var photo = await ResultAsync("sendPhoto", new { chat_id = Channel, photo = "https://example.com/a.jpg" });
        Assert.Equal("Bad Request: there is no text in the message to edit", await RefusalAsync("editMessageText", new { chat_id = Channel, message_id = photo["message_id"]!.GetValue<int>(), text = "x" }));
    }

    [Fact]
    public async Task A_message_is_deleted_once()
    {
        var id = await PostAsync();
        await ResultAsync("deleteMessage", new { chat_id = Channel, message_id = id });
        Assert.Equal("Bad Request: message to delete not found", await RefusalAsync("deleteMessage", new { chat_id = Channel, message_id = id }));
        Assert.True(Assert.Single(await People.MessagesAsync(Channel, cancellationToken: Token)).IsDeleted);
    }

    [Fact]
    public async Task A_photo_is_sent_by_address_upload_and_file_id()
    {
        var byAddress = await ResultAsync("sendPhoto", new { chat_id = Channel, photo = "https://example.com/a.jpg", caption = "<i>c</i>", parse_mode = "HTML" });
        var fileId = byAddress["photo"]![0]!["file_id"]!.GetValue<string>();
        await ResultAsync("sendPhoto", new { chat_id = Channel, photo = fileId });
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Channel.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new ByteArrayContent(Pictures.Gif), "photo", "a.gif" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, Api("sendPhoto")) { Content = form };
        using var response = await SendAsync(request);
        response.EnsureSuccessStatusCode();
        var seen = await People.MessagesAsync(Channel, cancellationToken: Token);
        Assert.Equal(3, seen.Count);
        Assert.All(seen, static m => Assert.True(m.HasPhoto));
        Assert.Equal("https://example.com/a.jpg", seen[1].FileUrl);
        Assert.Equal("Bad Request: there is no photo in the request", await RefusalAsync("sendPhoto", new { chat_id = Channel }));
    }

    [Fact]
    public async Task Parameters_come_by_query_and_by_form_too()
    {
        using var byQuery = new HttpRequestMessage(HttpMethod.Get, Api("sendmessage?chat_id=@tribune_demo&text=one"));
        using var first = await SendAsync(byQuery);
        first.EnsureSuccessStatusCode();
        using var byForm = new HttpRequestMessage(HttpMethod.Post, Api("sendMessage"))
        {
            Content = new FormUrlEncodedContent([new("chat_id", "@tribune_demo"), new("text", "two")]),
        };
        using var second = await SendAsync(byForm);
        second.EnsureSuccessStatusCode();
        Assert.Equal(["one", "two"], (await People.MessagesAsync(Channel, cancellationToken: Token)).Select(static m => m.Text));
    }

    [Fact]
    public async Task Blocking_and_deleting_an_account_close_the_door()
    {
        await People.StartAsync(Reader, cancellationToken: Token);
        await ResultAsync("sendMessage", new { chat_id = Reader, text = "x" });
        await People.BlockAsync(Reader, cancellationToken: Token);
        Assert.Equal("Forbidden: bot was blocked by the user", await RefusalAsync("sendMessage", new { chat_id = Reader, text = "x" }));
        await People.UnblockAsync(Reader, cancellationToken: Token);
        await ResultAsync("sendMessage", new { chat_id = Reader, text = "x" });
        await People.DeactivateAsync(Reader, Token);
        Assert.Equal("Forbidden: user is deactivated", await RefusalAsync("sendMessage", new { chat_id = Reader, text = "x" }));
    }

    [Fact]
    public async Task Rights_in_a_channel_are_checked()
    {
        await People.SetMemberAsync(Channel, new SimulatedMember(DemoWorld.BotId, "administrator", ["can_edit_messages"]), cancellationToken: Token);
        Assert.Equal("Bad Request: need administrator rights in the channel chat", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x" }));
        await People.SetMemberAsync(Channel, new SimulatedMember(DemoWorld.BotId, "kicked"), cancellationToken: Token);
        Assert.Equal("Forbidden: bot was kicked from the channel chat", await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x" }));
    }

    [Fact]
    public async Task An_unknown_method_or_token_is_refused()
    {
        Assert.Equal("Not Found: method not found", await RefusalAsync("sendNothing"));
        await using var strict = await SimulatorHost.StartAsync(SimulatorOptions.Demo() with { AcceptAnyToken = false }, Token);
        using var http = new HttpClient { BaseAddress = strict.Address };
        using var response = await http.PostAsJsonAsync(new Uri(strict.Address, "/bot1:" + new string('a', 35) + "/getMe"), new { }, Token);
        Assert.Equal("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task A_pinned_post_is_in_getChat_until_unpinned()
    {
        var id = await PostAsync();
        await ResultAsync("pinChatMessage", new { chat_id = Channel, message_id = id });
        Assert.Equal(id, (await ResultAsync("getChat", new { chat_id = Channel }))["pinned_message"]!["message_id"]!.GetValue<int>());
        await ResultAsync("unpinChatMessage", new { chat_id = Channel });
        Assert.Null((await ResultAsync("getChat", new { chat_id = Channel }))["pinned_message"]);
        Assert.Equal("Bad Request: message to unpin not found", await RefusalAsync("unpinChatMessage", new { chat_id = Channel }));
    }
}
