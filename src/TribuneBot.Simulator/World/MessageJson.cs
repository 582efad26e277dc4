using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>Messages as the Bot API writes them.</summary>
internal static class MessageJson
{
    internal static JsonObject Of(Message message, bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = message.Id };
        if (message.ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
            json["is_topic_message"] = true;
        }

        WriteSender(json, message);
        json["chat"] = message.Chat.Json();
        json["date"] = message.Date.ToUnixTimeSeconds();
        WriteOrigin(json, message);
        if (withReply && message.Reply.External is { } external)
            json["external_reply"] = external.DeepClone();
        else if (withReply && message.ReplyTo is { } replied)
            json["reply_to_message"] = Of(replied, withReply: false);
        if (message.Reply.Quote is { } quote)
            json["quote"] = quote.DeepClone();
        if (message.Via is { } via)
            json["via_bot"] = via.Json();
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.MediaGroupId is not null)
            json["media_group_id"] = message.MediaGroupId;
        if (message.IsProtected)
            json["has_protected_content"] = true;
        if (message.EffectId is not null)
            json["effect_id"] = message.EffectId;
        message.Content.WriteTo(json);
        if (message.Keyboard is not null)
            json["reply_markup"] = message.Keyboard.DeepClone();
        return json;
    }

    private static void WriteSender(JsonObject json, Message message)
    {
        if (message.Chat.Kind == ChatKind.Channel)
            json["sender_chat"] = message.Chat.Json();
        else if (message.Bot is { } bot)
            json["from"] = bot.Json();
        else if (message.Person is { } person)
            json["from"] = person.Json();
    }

    private static void WriteOrigin(JsonObject json, Message message)
    {
        if (message.ForwardOrigin is { } origin)
            json["forward_origin"] = origin.DeepClone();
    }
}
