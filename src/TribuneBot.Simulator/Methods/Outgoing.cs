using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>The part that all sending methods share: parameters around the content, and posting it.</summary>
internal sealed class Outgoing
{
    private readonly MethodCall _call;
    private readonly ReplyParameter _reply;
    private readonly ReplyMarkup _markup;

    private Outgoing(MethodCall call)
    {
        _call = call;
        _reply = ReplyParameter.Read(call.Parameters);
        _markup = ReplyMarkup.Read(call.Parameters);
    }

    /// <summary>Reads what can be wrong before the chat is looked at.</summary>
    internal static Outgoing Read(MethodCall call) => new(call);

    /// <summary>Finds the chat, makes the content, and posts it within the limits.</summary>
    internal Message Send(string what, Func<MessageContent> content)
    {
        var chat = ChatAccess.FindForSending(_call, what);
        return SendTo(chat, _ => content());
    }

    internal Message SendTo(Chat chat, Func<Chat, MessageContent> content)
    {
        var thread = Thread(chat);
        var replied = _reply.Find(chat);
        var made = content(chat);
        var markup = _markup.Checked();
        _call.World.Limits.Charge(_call.Bot, chat, 1, _call.Parameters.Flag("allow_paid_broadcast"));
        var message = new Message
        {
            Id = chat.NextMessageId(),
            Chat = chat,
            Date = _call.World.Now,
            Bot = _call.Bot,
            Content = made,
            Keyboard = markup.Inline,
            ReplyKeyboard = markup.Other,
            ReplyTo = replied,
            ThreadId = thread,
            IsProtected = _call.Parameters.Flag("protect_content"),
            IsSilent = _call.Parameters.Flag("disable_notification"),
            EffectId = chat.Kind == ChatKind.Private && _call.Parameters.Has("message_effect_id") ? _call.Parameters.Text("message_effect_id") : null,
        };
        _call.World.Post(message);
        return message;
    }

    private int? Thread(Chat chat)
    {
        var thread = (int)_call.Parameters.Number("message_thread_id");
        if (thread == 0)
            return null;
        return chat is SharedChat { IsForum: true } forum && forum.Topics.ContainsKey(thread) ? thread : throw ApiException.BadRequest("message thread not found");
    }
}
