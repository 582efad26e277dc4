using System.Buffers.Binary;
using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>Refusals that a bot meets once in a year and has to understand all the same.</summary>
public sealed class RareRefusalTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;
    private const long Supergroup = -1002000000001;
    private const long Stranger = 1900;
    private const string OtherToken = "111:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    protected override SimulatorOptions Options => SimulatorOptions.Demo() with
    {
        Persons = [.. SimulatorOptions.Demo().Persons, new SimulatedPerson(Stranger, "Tural") { HasStarted = true, IsKnownByIdOnly = true }],
        Chats =
        [
            .. SimulatorOptions.Demo().Chats,
            new SimulatedChat(Supergroup, SimulatedChatKind.Supergroup, "Desk")
            {
                HasHiddenMembers = true,
                Members = [new(DemoWorld.EditorId, "creator"), new(DemoWorld.BotId), new(DemoWorld.EnglishReaderId)],
            },
        ],
    };

    private async Task<string> UploadRefusalAsync(string method, string field, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new StringContent($"{Channel}"), "chat_id" }, { new ByteArrayContent(bytes), field, "a.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Api(method)) { Content = form };
        using var response = await SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["description"]!.GetValue<string>();
    }

    private static byte[] Png(int width, int height)
    {
        var header = new byte[33];
        ((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]).CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), height);
        return header;
    }

    [Fact]
    public async Task Somebody_known_by_id_alone_cannot_be_written_to_before_they_write()
    {
        Assert.Equal("Bad Request: private chat not found", await RefusalAsync("sendMessage", new { chat_id = Stranger, text = "x" }));
        Assert.Equal("Bad Request: private chat not found", await RefusalAsync("getChat", new { chat_id = Stranger }));
        await People.SendTextAsync(Stranger, Stranger, "hello", cancellationToken: Token);
        await ResultAsync("sendMessage", new { chat_id = Stranger, text = "x" });
    }

    [Fact]
    public async Task A_post_to_a_deleted_account_cannot_be_edited()
    {
        await People.StartAsync(DemoWorld.EnglishReaderId, cancellationToken: Token);
        var id = (await ResultAsync("sendMessage", new { chat_id = DemoWorld.EnglishReaderId, text = "x" }))["message_id"]!.GetValue<int>();
        await People.DeactivateAsync(DemoWorld.EnglishReaderId, Token);
        Assert.Equal("Forbidden: user is deactivated", await RefusalAsync("editMessageText", new { chat_id = DemoWorld.EnglishReaderId, message_id = id, text = "y" }));
    }

    [Fact]
    public async Task A_restricted_bot_may_not_show_that_it_types_and_once_it_left_may_nothing()
    {
        var typing = new { chat_id = Supergroup, action = "typing" };
        await ResultAsync("sendChatAction", typing);
        await People.SetMemberAsync(Supergroup, new SimulatedMember(DemoWorld.BotId, "restricted"), cancellationToken: Token);
        Assert.Equal("Bad Request: CHAT_WRITE_FORBIDDEN", await RefusalAsync("sendChatAction", typing));
        await People.SetMemberAsync(Supergroup, new SimulatedMember(DemoWorld.BotId, "restricted") { IsMember = false }, cancellationToken: Token);
        Assert.Equal("Bad Request: have no write access to the chat", await RefusalAsync("sendChatAction", typing));
        Assert.Equal("Bad Request: have no write access to the chat", await RefusalAsync("sendMessage", new { chat_id = Supergroup, text = "x" }));
        Assert.False((await ResultAsync("getChatMember", new { chat_id = Supergroup, user_id = DemoWorld.BotId }))["is_member"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Members_are_shown_to_administrators_alone_where_they_are_hidden()
    {
        var reader = new { chat_id = Supergroup, user_id = DemoWorld.EnglishReaderId };
        Assert.Equal("Bad Request: CHAT_ADMIN_REQUIRED", await RefusalAsync("getChatMember", reader));
        await ResultAsync("getChatMember", new { chat_id = Supergroup, user_id = DemoWorld.EditorId });
        Assert.True((await ResultAsync("getChat", reader))["has_hidden_members"]!.GetValue<bool>());
        await People.SetMemberAsync(Supergroup, new SimulatedMember(DemoWorld.BotId, "administrator"), cancellationToken: Token);
        Assert.Equal("member", (await ResultAsync("getChatMember", reader))["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("getChatMember")]
    [InlineData("getChatAdministrators")]
    public async Task A_channel_shows_nobody_to_a_bot_that_does_not_run_it(string method)
    {
        var parameters = new JsonObject { ["chat_id"] = "@" + DemoWorld.ChannelUsername };
        if (method == "getChatMember")
            parameters["user_id"] = DemoWorld.EnglishReaderId;
        Assert.Equal("Bad Request: member list is inaccessible", (await CallAsync(method, parameters, OtherToken))["description"]!.GetValue<string>());
        await ResultAsync(method, parameters.DeepClone());
    }

    [Theory]
    [InlineData("https://news..example/a", "BUTTON_URL_INVALID")]
    [InlineData("https://.example/a", "BUTTON_URL_INVALID")]
    [InlineData("https://aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg.example", "BUTTON_URL_INVALID")]
    [InlineData("http://localhost:8080/a", "inline keyboard button URL 'http://localhost:8080/a' is invalid: Wrong HTTP URL")]
    [InlineData("ftp://example.com", "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol")]
    public async Task A_buttons_address_must_be_one(string url, string refusal)
    {
        object Markup(string address) => new { inline_keyboard = new[] { new[] { new { text = "Read", url = address } } } };
        Assert.Equal("Bad Request: " + refusal, await RefusalAsync("sendMessage", new { chat_id = Channel, text = "x", reply_markup = Markup(url) }));
        await ResultAsync("sendMessage", new { chat_id = Channel, text = "x", reply_markup = Markup("https://news.example./a?b#c") });
    }

    [Fact]
    public async Task A_photos_address_must_be_one_of_the_internet()
    {
        Assert.Equal("Bad Request: wrong HTTP URL specified", await RefusalAsync("sendPhoto", new { chat_id = Channel, photo = "http://intranet/a.jpg" }));
        object Photo(string address) => new { type = "photo", media = address };
        Assert.Equal(
            "Bad Request: failed to send message #2 with the error message \"EXTERNAL_URL_INVALID\"",
            await RefusalAsync("sendMediaGroup", new { chat_id = Channel, media = (object[])[Photo("https://example.com/a.jpg"), Photo("http://intranet/a.jpg")] }));
    }

    [Theory]
    [InlineData(9_999, 2)]
    [InlineData(2_100, 100)]
    [InlineData(1, 21)]
    public async Task A_photo_can_be_too_large_or_too_narrow(int width, int height) =>
        Assert.Equal("Bad Request: PHOTO_INVALID_DIMENSIONS", await UploadRefusalAsync("sendPhoto", "photo", Png(width, height)));

    [Fact]
    public async Task What_is_no_picture_is_no_photo() =>
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", await UploadRefusalAsync("sendPhoto", "photo", "just words"u8.ToArray()));

    [Theory]
    [InlineData("word:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 421, "Misdirected Request: unallowed token specified")]
    [InlineData("0111:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 401, "Unauthorized: invalid token specified")]
    [InlineData("-5:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 401, "Unauthorized: invalid token specified")]
    [InlineData("222:short", 401, "Unauthorized")]
    public async Task A_token_is_looked_at_in_Telegrams_order(string token, int code, string description)
    {
        var answer = await CallAsync("getMe", token: token);
        Assert.Equal((code, description), (answer["error_code"]!.GetValue<int>(), answer["description"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_poll_that_waits_is_ended_by_a_webhook()
    {
        string words;
        do
        {
            await ResultAsync("deleteWebhook");
            var poll = RefusalAsync("getUpdates", new { timeout = 50 });
            await ResultAsync("setWebhook", new { url = "https://example.com/hook" });
            words = await poll;
        }
        while (words.StartsWith("Conflict: can't use getUpdates", StringComparison.Ordinal));
        Assert.Equal("Conflict: terminated by setWebhook request", words);
    }
}
