using System.Text.Json.Nodes;
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

    /// <summary>Posts several contents as one album; each counts for the limits. One alone is no album.</summary>
    internal IReadOnlyList<Message> SendAlbum(string what, Func<IReadOnlyList<MessageContent>> contents, string groupId)
    {
        var chat = ChatAccess.FindForSending(_call, what);
        var (thread, reply) = (Thread(chat), _reply.Find(_call, chat));
        var made = contents();
        return Post(chat, [.. made.Select(content => (content, (JsonObject?)null))], thread, reply, made.Count > 1 ? groupId : null);
    }

    /// <summary>Posts copies or forwards; each content comes with its origin, which a copy does not have.</summary>
    internal IReadOnlyList<Message> SendMany(Chat chat, IReadOnlyList<(MessageContent Content, JsonObject? Origin)> contents) =>
        Post(chat, contents, Thread(chat), _reply.Find(_call, chat), null);

    private Message SendTo(Chat chat, Func<Chat, MessageContent> content)
    {
        var (thread, reply) = (Thread(chat), _reply.Find(_call, chat));
        return Post(chat, [(content(chat), null)], thread, reply, null)[0];
    }

    private List<Message> Post(
        Chat chat, IReadOnlyList<(MessageContent Content, JsonObject? Origin)> contents, int? thread, Reply reply, string? groupId)
    {
        var markup = _markup.Checked();
        _call.World.Limits.Charge(_call.Bot, chat, contents.Count, _call.Parameters.Flag("allow_paid_broadcast"));
        var posted = new List<Message>(contents.Count);
        foreach (var (content, origin) in contents)
        {
            var message = new Message
            {
                Id = chat.NextMessageId(),
                Chat = chat,
                Date = _call.World.Now,
                Bot = _call.Bot,
                Content = content,
                Keyboard = markup.Inline,
                ReplyKeyboard = markup.Other,
                Reply = reply,
                ThreadId = thread,
                MediaGroupId = groupId,
                ForwardOrigin = origin,
                IsProtected = _call.Parameters.Flag("protect_content"),
                IsSilent = _call.Parameters.Flag("disable_notification"),
                EffectId = chat.Kind == ChatKind.Private && _call.Parameters.Has("message_effect_id") ? _call.Parameters.Text("message_effect_id") : null,
            };
            _call.World.Post(message);
            posted.Add(message);
        }

        return posted;
    }

    private int? Thread(Chat chat)
    {
        var thread = (int)_call.Parameters.Number("message_thread_id");
        if (thread == 0)
            return null;
        if (chat is not SharedChat { IsForum: true } forum || !forum.Topics.TryGetValue(thread, out var topic))
            throw ApiException.BadRequest("message thread not found");
        return topic.IsClosed && !forum.MemberOf(_call.Bot.Id).May("can_manage_topics") ? throw ApiException.BadRequest("TOPIC_CLOSED") : thread;
    }
}
