using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>The message that an edit is about.</summary>
internal static class EditTarget
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    internal static Message Find(MethodCall call)
    {
        if (call.Parameters.Has("inline_message_id") && !call.Parameters.Has("chat_id"))
            throw ApiException.BadRequest("MESSAGE_ID_INVALID");
        var chat = ChatAccess.Find(call);
        if (chat is SharedChat shared)
            ChatAccess.CheckNotUpgraded(shared);
        if (chat is PrivateChat { Person.IsDeactivated: true })
            throw ApiException.Forbidden("user is deactivated");
        if (!call.Parameters.Has("message_id"))
            throw ApiException.BadRequest("message identifier is not specified");
        var message = chat.Find((int)call.Parameters.Number("message_id")) ?? throw ApiException.BadRequest("message to edit not found");
        return MayEdit(call.Bot, message) ? message : throw ApiException.BadRequest("message can't be edited");
    }

    /// <summary>Puts the new content in place, unless a reader would see no difference.</summary>
    internal static MethodOutcome Apply(MethodCall call, Message message, MessageContent content, ReplyMarkup markup)
    {
        var keyboard = markup.Checked().Inline;
        if (content.LooksLike(message.Content) && JsonNode.DeepEquals(keyboard, message.Keyboard))
            throw ApiException.BadRequest(NotModified);
        call.World.Limits.Charge(call.Bot, message.Chat, 1, paid: false);
        (message.EarlierVersions ??= []).Add(MessageJson.Of(message));
        message.Content = content;
        message.Keyboard = keyboard;
        message.EditedAt = call.World.Now;
        call.World.Edited(message);
        return MessageJson.Of(message);
    }

    private static bool MayEdit(Bot bot, Message message)
    {
        if (message.Content is ServiceContent || message.ForwardOrigin is not null || message.ReplyKeyboard is not null)
            return false;
        if (message.Chat is not SharedChat { Kind: ChatKind.Channel } channel)
            return message.IsOutgoingOf(bot);
        var seat = channel.MemberOf(bot.Id);
        return seat.May("can_edit_messages") || (message.IsOutgoingOf(bot) && seat.May("can_post_messages"));
    }
}
