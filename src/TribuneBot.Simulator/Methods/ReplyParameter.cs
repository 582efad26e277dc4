using System.Globalization;
using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>Which message a new one answers.</summary>
internal readonly record struct ReplyParameter(int MessageId, bool MayBeMissing)
{
    internal static ReplyParameter Read(CallParameters parameters)
    {
        var node = parameters.Json("reply_parameters", "can't parse reply parameters JSON object");
        if (node is null)
            return new ReplyParameter((int)parameters.Number("reply_to_message_id"), parameters.Flag("allow_sending_without_reply"));
        if (node is not JsonObject reply)
            throw ApiException.BadRequest("object expected as reply parameters");
        _ = int.TryParse(reply["message_id"]?.ToString(), CultureInfo.InvariantCulture, out var id);
        var mayBeMissing = reply["allow_sending_without_reply"] is JsonValue flag && flag.TryGetValue<bool>(out var allowed) && allowed;
        return new ReplyParameter(id, mayBeMissing);
    }

    internal Message? Find(Chat chat)
    {
        if (MessageId <= 0)
            return null;
        return chat.Find(MessageId) ?? (MayBeMissing ? null : throw ApiException.BadRequest("message to be replied not found"));
    }
}
