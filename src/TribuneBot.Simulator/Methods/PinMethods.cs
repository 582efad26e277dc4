using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Ledger;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>pinChatMessage, unpinChatMessage and unpinAllChatMessages.</summary>
internal static class PinMethods
{
    /// <summary>What Telegram's servers say when nothing would change.</summary>
    private const string NotModified = "CHAT_NOT_MODIFIED";

    internal static MethodOutcome Pin(MethodCall call)
    {
        var chat = ChatAccess.Find(call);
        if (!call.Parameters.Has("message_id"))
            throw ApiException.BadRequest("message identifier is not specified");
        var message = chat.Find((int)call.Parameters.Number("message_id")) ?? throw ApiException.BadRequest("message to pin not found");
        CheckRights(call.Bot, chat);
        if (message.Content is ServiceContent)
            throw ApiException.BadRequest("the message can't be pinned");
        if (chat.Pinned is [.., var latest] && latest == message.Id)
            throw ApiException.BadRequest(NotModified);
        chat.Pin(message.Id);
        call.World.Post(new Message
        {
            Id = chat.NextMessageId(),
            Chat = chat,
            Date = call.World.Now,
            Bot = call.Bot,
            Content = new ServiceContent("pinned_message", MessageJson.Of(message, withReply: false)),
            IsSilent = call.Parameters.Flag("disable_notification"),
        });
        return MethodOutcome.True();
    }

    internal static MethodOutcome Unpin(MethodCall call)
    {
        var chat = ChatAccess.Find(call);
        var id = call.Parameters.Has("message_id") ? (int)call.Parameters.Number("message_id") : chat.Pinned is [.., var latest] ? latest : 0;
        if (id == 0 || chat.Find(id) is null)
            throw ApiException.BadRequest("message to unpin not found");
        CheckRights(call.Bot, chat);
        if (!chat.Pinned.Contains(id))
            throw ApiException.BadRequest(NotModified);
        chat.Unpin(id);
        Announce(call, chat);
        return MethodOutcome.True();
    }

    internal static MethodOutcome UnpinAll(MethodCall call)
    {
        var chat = ChatAccess.Find(call);
        CheckRights(call.Bot, chat);
        chat.UnpinAll();
        Announce(call, chat);
        return MethodOutcome.True();
    }

    private static void CheckRights(Bot bot, Chat chat)
    {
        if (chat is SharedChat shared && !shared.MemberOf(bot.Id).May(shared.Kind == ChatKind.Channel ? "can_edit_messages" : "can_pin_messages"))
            throw ApiException.BadRequest("not enough rights to manage pinned messages in the chat");
    }

    private static void Announce(MethodCall call, Chat chat) =>
        call.World.Changes.Publish(new Change("chat", chat.Id, TelegramWorld.BotOf(chat), chat.Json()));
}
