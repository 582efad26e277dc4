using System.Text.Json.Nodes;
using TribuneBot.Simulator.Http;
using TribuneBot.Simulator.Text;
using TribuneBot.Simulator.World;

namespace TribuneBot.Simulator.Methods;

/// <summary>Which message a new one answers, and which of its words.</summary>
internal sealed record ReplyParameter(long MessageId, string ChatId, FormattedText Quote, bool MayBeMissing)
{
    private static readonly ReplyParameter None = new(0, "", FormattedText.Empty, false);

    internal static ReplyParameter Read(CallParameters parameters) => parameters.Values.ContainsKey("reply_parameters")
        ? parameters.Read("reply_parameters", "can't parse reply parameters JSON object", Read, None)
        : None with { MessageId = parameters.Number("reply_to_message_id"), MayBeMissing = parameters.Flag("allow_sending_without_reply") };

    /// <summary>The message in question, and a quote of it when one is wanted; nothing when none is named or it may be missing.</summary>
    internal Reply Find(MethodCall call, Chat chat)
    {
        if (MessageId <= 0)
            return default;
        var source = ChatId.Length == 0 ? chat : ChatAccess.FindByText(call, ChatId, "chat_id");
        if (source.Find((int)Math.Min(MessageId, int.MaxValue)) is not { } message)
            return MayBeMissing ? default : throw ApiException.BadRequest("message to be replied not found");
        return new Reply(message, source == chat ? null : External(message), QuoteOf(message));
    }

    private static ReplyParameter Read(JsonNode? value)
    {
        var reply = JsonFields.Of(value, "Object expected as reply parameters");
        if (reply.Count == 0)
            return None;
        var (chat, message, mayBeMissing) = (reply.Text("chat_id"), reply.Integer("message_id"), reply.Flag("allow_sending_without_reply"));
        var quote = TextParameter.Parse(reply.Text("quote"), reply.Text("quote_parse_mode"), reply.Any("quote_entities"));
        reply.Integer("quote_position");
        return new ReplyParameter(message, chat, quote, mayBeMissing);
    }

    // Telegram wants the very words; where they stand it finds by itself.
    private JsonObject? QuoteOf(Message message)
    {
        if (Quote.IsEmpty)
            return null;
        var text = message.Content switch { TextContent t => t.Text.Text, MediaContent m => m.Caption.Text, _ => "" };
        var wanted = TextParameter.Keep(Quote);
        var position = text.IndexOf(wanted.Text, StringComparison.Ordinal);
        if (position < 0 || wanted.IsEmpty)
            throw ApiException.BadRequest("QUOTE_TEXT_INVALID");
        var quote = new JsonObject { ["text"] = wanted.Text, ["position"] = position, ["is_manual"] = true };
        if (wanted.Entities.Count > 0)
            quote["entities"] = wanted.EntitiesJson();
        return quote;
    }

    private static JsonObject External(Message message) => new()
    {
        ["origin"] = ForwardMessage.Origin(message),
        ["chat"] = message.Chat.Json(),
        ["message_id"] = message.Id,
    };
}
