using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>forwardMessage and forwardMessages.</summary>
internal static class ForwardMessage
{
    internal static MethodOutcome One(MethodCall call)
    {
        var outgoing = Outgoing.Read(call);
        var source = ChatAccess.Find(call, "from_chat_id");
        var original = source.Find((int)call.Parameters.Number("message_id")) ?? throw ApiException.BadRequest("message to forward not found");
        var chat = ChatAccess.FindForSending(call, "messages");
        if (!MayForward(original))
            throw ApiException.BadRequest("the message can't be forwarded");
        return MessageJson.Of(outgoing.SendMany(chat, [(original.Content, Origin(original))])[0]);
    }

    internal static MethodOutcome Many(MethodCall call)
    {
        var outgoing = Outgoing.Read(call);
        var ids = MessageIds.Read(call.Parameters, 100, mustGrow: true);
        var source = ChatAccess.Find(call, "from_chat_id");
        var chat = ChatAccess.FindForSending(call, "messages");
        var contents = ids.Select(source.Find).OfType<Message>().Where(MayForward).Select(static m => (m.Content, (JsonObject?)Origin(m))).ToList();
        if (contents.Count == 0)
            throw ApiException.BadRequest("there are no messages to forward");
        return new JsonArray([.. outgoing.SendMany(chat, contents).Select(static m => (JsonNode)new JsonObject { ["message_id"] = m.Id })]);
    }

    /// <summary>Where a message first came from; a forward of a forward keeps the first origin.</summary>
    internal static JsonObject Origin(Message message)
    {
        if (message.ForwardOrigin is { } first)
            return (JsonObject)first.DeepClone();
        var origin = new JsonObject { ["date"] = message.Date.ToUnixTimeSeconds() };
        if (message.Chat.Kind == ChatKind.Channel)
        {
            origin["type"] = "channel";
            origin["chat"] = message.Chat.Json();
            origin["message_id"] = message.Id;
        }
        else
        {
            origin["type"] = "user";
            origin["sender_user"] = message.Bot?.Json() ?? message.Person?.Json();
        }

        return origin;
    }

    private static bool MayForward(Message message) => message.Content is not ServiceContent && !message.IsProtected;
}
