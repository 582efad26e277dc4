using System.Text.Json.Nodes;
using TribuneBot.Simulator;

namespace TribuneBot.EndToEnd.Tests.Simulator;

public sealed class SharedChatContractTests : SimulatorFixture
{
    private const long Forum = -1002000000001;
    private const long Group = -4001;
    private const long Owner = DemoWorld.EditorId;

    protected override SimulatorOptions Options => SimulatorOptions.Demo() with
    {
        Chats =
        [
            .. SimulatorOptions.Demo().Chats,
            new SimulatedChat(Forum, SimulatedChatKind.Supergroup, "Desk") { IsForum = true, Members = [new(Owner, "creator"), new(DemoWorld.BotId, "administrator"), new(DemoWorld.EnglishReaderId)] },
            new SimulatedChat(Group, SimulatedChatKind.Group, "Old desk") { Members = [new(Owner, "creator"), new(DemoWorld.BotId)] },
        ],
    };

    private static int Id(JsonNode message) => message["message_id"]!.GetValue<int>();

    [Fact]
    public async Task A_topic_is_made_written_to_closed_and_gone()
    {
        var topic = (await ResultAsync("createForumTopic", new { chat_id = Forum, name = "Economy" }))["message_thread_id"]!.GetValue<int>();
        var message = await ResultAsync("sendMessage", new { chat_id = Forum, message_thread_id = topic, text = "x" });
        Assert.Equal(topic, message["message_thread_id"]!.GetValue<int>());
        await ResultAsync("closeForumTopic", new { chat_id = Forum, message_thread_id = topic });
        Assert.Equal("Bad Request: TOPIC_NOT_MODIFIED", await RefusalAsync("closeForumTopic", new { chat_id = Forum, message_thread_id = topic }));
        await People.SetMemberAsync(Forum, new SimulatedMember(DemoWorld.BotId), cancellationToken: Token);
        Assert.Equal("Bad Request: TOPIC_CLOSED", await RefusalAsync("sendMessage", new { chat_id = Forum, message_thread_id = topic, text = "x" }));
        Assert.Equal("Bad Request: not enough rights to create a topic", await RefusalAsync("createForumTopic", new { chat_id = Forum, name = "y" }));
        Assert.Equal("Bad Request: the chat is not a forum", await RefusalAsync("createForumTopic", new { chat_id = DemoWorld.ChannelId, name = "y" }));
    }

    [Fact]
    public async Task A_group_that_moved_says_where_to()
    {
        await ResultAsync("sendMessage", new { chat_id = Group, text = "before" });
        await People.MigrateAsync(Group, -1003000000001, Owner, Token);
        var refused = await CallAsync("sendMessage", new { chat_id = Group, text = "x" });
        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", refused["description"]!.GetValue<string>());
        Assert.Equal(-1003000000001, refused["parameters"]!["migrate_to_chat_id"]!.GetValue<long>());
        await ResultAsync("sendMessage", new { chat_id = -1003000000001, text = "after" });
        var updates = (await ResultAsync("getUpdates")).AsArray();
        Assert.Contains(updates, static u => u!["message"]?["migrate_to_chat_id"] is not null);
        Assert.Contains(updates, static u => u!["message"]?["migrate_from_chat_id"] is not null);
    }

    [Fact]
    public async Task Banning_promoting_and_unbanning_change_seats_and_are_told()
    {
        await ResultAsync("getUpdates", new { allowed_updates = (string[])["chat_member"] });
        await ResultAsync("banChatMember", new { chat_id = Forum, user_id = DemoWorld.EnglishReaderId });
        Assert.Equal("kicked", (await ResultAsync("getChatMember", new { chat_id = Forum, user_id = DemoWorld.EnglishReaderId }))["status"]!.GetValue<string>());
        await ResultAsync("unbanChatMember", new { chat_id = Forum, user_id = DemoWorld.EnglishReaderId });
        Assert.Equal("Bad Request: can't remove chat owner", await RefusalAsync("banChatMember", new { chat_id = Forum, user_id = Owner }));
        var statuses = (await ResultAsync("getUpdates")).AsArray().Select(static u => u!["chat_member"]!["new_chat_member"]!["status"]!.GetValue<string>());
        Assert.Equal(["kicked", "left"], statuses);
    }

    [Fact]
    public async Task Privacy_mode_hides_what_is_not_meant_for_the_bot()
    {
        await People.SendTextAsync(Owner, Group, "just talking", cancellationToken: Token);
        await People.SendTextAsync(Owner, Group, "/help@tribune_demo_bot", cancellationToken: Token);
        var updates = (await ResultAsync("getUpdates")).AsArray();
        Assert.Equal("/help@tribune_demo_bot", Assert.Single(updates)!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_album_is_one_group_of_messages()
    {
        object Photo(int i) => new { type = "photo", media = $"https://example.com/{i}.jpg", caption = i == 0 ? "all" : "" };
        var album = (await ResultAsync("sendMediaGroup", new { chat_id = DemoWorld.ChannelId, media = (object[])[Photo(0), Photo(1), Photo(2)] })).AsArray();
        Assert.Equal(3, album.Count);
        Assert.Single(album.Select(static m => m!["media_group_id"]!.GetValue<string>()).Distinct());
        Assert.Equal("Bad Request: too many messages to send as an album", await RefusalAsync("sendMediaGroup", new { chat_id = DemoWorld.ChannelId, media = Enumerable.Range(0, 11).Select(Photo) }));
        Assert.Equal("Bad Request: can't parse InputMedia: type \"sticker\" is unsupported", await RefusalAsync("sendMediaGroup", new { chat_id = DemoWorld.ChannelId, media = (object[])[new { type = "sticker", media = "x" }] }));
    }

    [Fact]
    public async Task Forwards_name_their_origin_and_copies_do_not()
    {
        var post = Id(await ResultAsync("sendMessage", new { chat_id = DemoWorld.ChannelId, text = "news" }));
        var forward = await ResultAsync("forwardMessage", new { chat_id = Forum, from_chat_id = DemoWorld.ChannelId, message_id = post });
        Assert.Equal(("channel", post), (forward["forward_origin"]!["type"]!.GetValue<string>(), forward["forward_origin"]!["message_id"]!.GetValue<int>()));
        await ResultAsync("copyMessage", new { chat_id = Forum, from_chat_id = DemoWorld.ChannelId, message_id = post });
        Assert.Null((await People.MessagesAsync(Forum, cancellationToken: Token))[^1].Json["forward_origin"]);
        Assert.Equal("Bad Request: message can't be edited", await RefusalAsync("editMessageText", new { chat_id = Forum, message_id = Id(forward), text = "x" }));
        var secret = Id(await ResultAsync("sendMessage", new { chat_id = DemoWorld.ChannelId, text = "kept", protect_content = true }));
        Assert.Equal("Bad Request: the message can't be forwarded", await RefusalAsync("forwardMessage", new { chat_id = Forum, from_chat_id = DemoWorld.ChannelId, message_id = secret }));
        Assert.Equal("Bad Request: message identifiers must be in a strictly increasing order", await RefusalAsync("copyMessages", new { chat_id = Forum, from_chat_id = DemoWorld.ChannelId, message_ids = (int[])[2, 1] }));
        Assert.Equal(2, (await ResultAsync("copyMessages", new { chat_id = Forum, from_chat_id = DemoWorld.ChannelId, message_ids = (int[])[post, secret, 999] })).AsArray().Count);
    }
}
