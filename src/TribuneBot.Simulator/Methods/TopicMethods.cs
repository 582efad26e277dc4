using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>createForumTopic, editForumTopic, closeForumTopic, reopenForumTopic and deleteForumTopic.</summary>
internal static class TopicMethods
{
    /// <summary>Code points.</summary>
    private const int LongestName = 128;

    private const int DefaultColor = 0x6FB9F0;

    internal static MethodOutcome Create(MethodCall call)
    {
        var name = call.Parameters.Text("name").Trim();
        var forum = FindForum(call, "create a topic");
        CheckName(name);
        var topic = new Topic(name, call.Parameters.Int("icon_color", DefaultColor, 0, 0xFFFFFF));
        var id = Tell(call, forum, "forum_topic_created", new JsonObject { ["name"] = topic.Name, ["icon_color"] = topic.IconColor }, null);
        forum.Topics[id] = topic;
        return new JsonObject { ["message_thread_id"] = id, ["name"] = topic.Name, ["icon_color"] = topic.IconColor };
    }

    internal static MethodOutcome Edit(MethodCall call)
    {
        var forum = FindForum(call, "edit the topic");
        var (id, topic) = FindTopic(call, forum);
        var name = call.Parameters.Text("name").Trim();
        if (name.Length == 0 || name == topic.Name)
            throw ApiException.BadRequest("TOPIC_NOT_MODIFIED");
        CheckName(name);
        topic.Name = name;
        Tell(call, forum, "forum_topic_edited", new JsonObject { ["name"] = name }, id);
        return MethodOutcome.True();
    }

    internal static MethodOutcome Close(MethodCall call) => SetClosed(call, closed: true, "forum_topic_closed");

    internal static MethodOutcome Reopen(MethodCall call) => SetClosed(call, closed: false, "forum_topic_reopened");

    internal static MethodOutcome Delete(MethodCall call)
    {
        var forum = FindForum(call, "delete the topic");
        var (id, _) = FindTopic(call, forum);
        foreach (var message in forum.Messages.Where(m => m.DeletedAt is null && (m.ThreadId == id || m.Id == id)).ToList())
            call.World.Deleted(message);
        forum.Topics.Remove(id);
        return MethodOutcome.True();
    }

    private static MethodOutcome SetClosed(MethodCall call, bool closed, string service)
    {
        var forum = FindForum(call, closed ? "close the topic" : "reopen the topic");
        var (id, topic) = FindTopic(call, forum);
        if (topic.IsClosed == closed)
            throw ApiException.BadRequest("TOPIC_NOT_MODIFIED");
        topic.IsClosed = closed;
        Tell(call, forum, service, [], id);
        return MethodOutcome.True();
    }

    private static SharedChat FindForum(MethodCall call, string what)
    {
        if (ChatAccess.Find(call) is not SharedChat { IsForum: true } forum)
            throw ApiException.BadRequest("the chat is not a forum");
        return forum.MemberOf(call.Bot.Id).May("can_manage_topics") ? forum : throw ApiException.BadRequest($"not enough rights to {what}");
    }

    private static (int Id, Topic Topic) FindTopic(MethodCall call, SharedChat forum)
    {
        var id = (int)call.Parameters.Number("message_thread_id");
        return forum.Topics.TryGetValue(id, out var topic) ? (id, topic) : throw ApiException.BadRequest("message thread not found");
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0)
            throw ApiException.BadRequest("title must be non-empty");
        if (name.EnumerateRunes().Count() > LongestName)
            throw ApiException.BadRequest("TOPIC_TITLE_TOO_LONG");
    }

    private static int Tell(MethodCall call, SharedChat forum, string field, JsonObject value, int? thread)
    {
        var message = new Message
        {
            Id = forum.NextMessageId(),
            Chat = forum,
            Date = call.World.Now,
            Bot = call.Bot,
            Content = new ServiceContent(field, value),
            ThreadId = thread,
        };
        call.World.Post(message);
        return message.Id;
    }
}
