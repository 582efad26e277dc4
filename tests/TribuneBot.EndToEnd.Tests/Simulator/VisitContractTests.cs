using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

/// <summary>What people do between chats: they forward, join and leave.</summary>
public sealed class VisitContractTests : SimulatorFixture
{
    private const long Channel = DemoWorld.ChannelId;
    private const long Reader = DemoWorld.EnglishReaderId;

    [Fact]
    public async Task A_forwarded_post_reaches_the_bot_with_its_origin_and_only_its_links()
    {
        var links = new { inline_keyboard = (object[])[(object[])[new { text = "Read", url = "https://news.example/1" }]] };
        var calls = new { inline_keyboard = (object[])[(object[])[new { text = "Like", callback_data = "like" }]] };
        var linked = (await ResultAsync("sendMessage", new { chat_id = Channel, text = "linked", reply_markup = links }))["message_id"]!.GetValue<int>();
        var called = (await ResultAsync("sendMessage", new { chat_id = Channel, text = "called", reply_markup = calls }))["message_id"]!.GetValue<int>();

        var forwarded = await People.ForwardAsync(Reader, Channel, [called, linked], DemoWorld.BotId, Token);
        Assert.Equal(["linked", "called"], forwarded.Select(static m => m.Text));
        Assert.Equal([1, 0], forwarded.Select(static m => m.Buttons.Count));

        var heard = (await ResultAsync("getUpdates"))[0]!["message"]!;
        Assert.Equal(("linked", Reader), (heard["text"]!.GetValue<string>(), heard["from"]!["id"]!.GetValue<long>()));
        Assert.Equal(("channel", linked), (heard["forward_origin"]!["type"]!.GetValue<string>(), heard["forward_origin"]!["message_id"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_forwarded_album_stays_one_album()
    {
        object[] media = [new { type = "photo", media = "https://pictures.example/1.jpg" }, new { type = "photo", media = "https://pictures.example/2.jpg" }];
        var album = (await ResultAsync("sendMediaGroup", new { chat_id = Channel, media })).AsArray();
        var forwarded = await People.ForwardAsync(Reader, Channel, [.. album.Select(static m => m!["message_id"]!.GetValue<int>())], DemoWorld.BotId, Token);
        var group = Assert.Single(forwarded.Select(static m => m.Json["media_group_id"]!.GetValue<string>()).Distinct());
        Assert.NotEqual(album[0]!["media_group_id"]!.GetValue<string>(), group);
    }

    [Fact]
    public async Task What_is_protected_gone_or_elsewhere_cannot_be_forwarded()
    {
        var kept = (await ResultAsync("sendMessage", new { chat_id = Channel, text = "stays here", protect_content = true }))["message_id"]!.GetValue<int>();
        await AssertRefusedAsync("CHAT_FORWARDS_RESTRICTED", () => People.ForwardAsync(Reader, Channel, [kept], DemoWorld.BotId, Token));
        await AssertRefusedAsync("MESSAGE_ID_INVALID", () => People.ForwardAsync(Reader, Channel, [kept + 1], DemoWorld.BotId, Token));
        await AssertRefusedAsync("CHAT_WRITE_FORBIDDEN", () => People.ForwardAsync(Reader, Channel, [kept], Channel, Token));
    }

    [Fact]
    public async Task Whoever_joins_or_leaves_is_told_to_the_administrators_and_in_groups_to_everybody()
    {
        var wanted = new { allowed_updates = (string[])["chat_member", "message"] };
        await ResultAsync("getUpdates", wanted);
        await People.LeaveAsync(Reader, Channel, Token);
        await AssertRefusedAsync("USER_NOT_PARTICIPANT", () => People.LeaveAsync(Reader, Channel, Token));
        await People.JoinAsync(Reader, Channel, Token);
        await AssertRefusedAsync("USER_ALREADY_PARTICIPANT", () => People.JoinAsync(Reader, Channel, Token));
        var changes = (await ResultAsync("getUpdates", wanted)).AsArray();
        Assert.Equal(["left", "member"], changes.Select(static u => u!["chat_member"]!["new_chat_member"]!["status"]!.GetValue<string>()));

        const long Group = -1002;
        await People.AddChatAsync(new SimulatedChat(Group, SimulatedChatKind.Group, "Readers") { Members = [new(DemoWorld.EditorId, "creator"), new(DemoWorld.BotId)] }, Token);
        await People.JoinAsync(Reader, Group, Token);
        var told = Assert.Single(await People.MessagesAsync(Group, cancellationToken: Token));
        Assert.Equal(Reader, told.Json["new_chat_members"]![0]!["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task Whoever_was_banned_cannot_join()
    {
        await People.SetMemberAsync(Channel, new SimulatedMember(Reader, "kicked"), DemoWorld.EditorId, Token);
        await AssertRefusedAsync("USER_BANNED_IN_CHANNEL", () => People.JoinAsync(Reader, Channel, Token));
    }

    private static async Task AssertRefusedAsync(string words, Func<Task> act) =>
        Assert.Contains(words, (await Assert.ThrowsAsync<InvalidOperationException>(act)).Message, StringComparison.Ordinal);
}
