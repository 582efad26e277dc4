using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>copyMessage: the same content as a new message, without a word about where it came from.</summary>
internal static class CopyMessage
{
    internal static MethodOutcome Run(MethodCall call)
    {
        var outgoing = Outgoing.Read(call);
        var caption = call.Parameters.Values.ContainsKey("caption") ? TextParameter.ReadCaption(call.Parameters) : null;
        var source = ChatAccess.Find(call, "from_chat_id");
        var original = source.Find((int)call.Parameters.Number("message_id")) ?? throw ApiException.BadRequest("message to copy not found");
        var copy = outgoing.Send("messages", () => Copy(original.Content, caption));
        return new JsonObject { ["message_id"] = copy.Id };
    }

    /// <summary>copyMessages: several at once; what is missing or cannot be copied is left out.</summary>
    internal static MethodOutcome Many(MethodCall call)
    {
        var outgoing = Outgoing.Read(call);
        var ids = MessageIds.Read(call.Parameters, 100, mustGrow: true);
        var source = ChatAccess.Find(call, "from_chat_id");
        var chat = ChatAccess.FindForSending(call, "messages");
        var caption = call.Parameters.Flag("remove_caption") ? FormattedText.Empty : null;
        var contents = ids.Select(source.Find).OfType<Message>().Where(static m => m.Content is not ServiceContent).Select(m => (Copy(m.Content, caption), (JsonObject?)null)).ToList();
        if (contents.Count == 0)
            throw ApiException.BadRequest("there are no messages to copy");
        return new JsonArray([.. outgoing.SendMany(chat, contents).Select(static m => (JsonNode)new JsonObject { ["message_id"] = m.Id })]);
    }

    internal static MessageContent Copy(MessageContent original, FormattedText? caption) => original switch
    {
        ServiceContent => throw ApiException.BadRequest("the message can't be copied"),
        MediaContent media when caption is not null => media with { Caption = TextParameter.KeepCaption(caption) },
        _ => original,
    };
}
