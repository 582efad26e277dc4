using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Tests.Telegram.Sending;

public sealed class ChatDirectoryTests
{
    private static async Task<ChatLookup> FindAsync(string chat, string answer)
    {
        await using var stub = new BotApiStub(answer);
        using var clients = new TelegramClientFactory("123456789:AAExampleExampleExampleExampleExample", stub.Url);
        return await new ChatDirectory(clients.Calls, clients.Redaction).FindAsync(chat, TestContext.Current.CancellationToken);
    }

    private static string Chat(long id, string type, string name) => BotApiStub.Ok(
        $"{{\"id\":{id},\"type\":\"{type}\",{name},\"accent_color_id\":0,\"max_reaction_count\":11,\"accepted_gift_types\":{{}}}}");

    [Theory]
    [InlineData("channel", ChatKind.Channel)]
    [InlineData("supergroup", ChatKind.Supergroup)]
    [InlineData("group", ChatKind.Group)]
    [InlineData("private", ChatKind.Private)]
    public async Task A_chat_is_found_with_its_id_kind_and_title(string type, ChatKind kind) =>
        Assert.Equal(
            new ChatLookup.Found(-1001234567890, kind, "The Caspian Post"),
            await FindAsync("@caspian", Chat(-1001234567890, type, "\"title\":\"The Caspian Post\"")));

    [Theory]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat")]
    public async Task A_chat_the_bot_cannot_see_is_not_found(int code, string description) =>
        Assert.Equal(new ChatLookup.NotFound(description), await FindAsync("-1001", BotApiStub.Error(code, description)));

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    public async Task When_Telegram_cannot_be_asked_nothing_is_said_of_the_chat(int code) =>
        Assert.IsType<ChatLookup.Unavailable>(await FindAsync("-1001", BotApiStub.Error(code, "later")));
}
