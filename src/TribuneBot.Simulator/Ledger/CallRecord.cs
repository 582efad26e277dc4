using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Ledger;

/// <summary>One API call and its answer.</summary>
/// <param name="Sequence">Position in the ledger, from 1.</param>
/// <param name="At">When it arrived.</param>
/// <param name="BotId">Whose token it came with.</param>
/// <param name="Method">As the bot wrote it.</param>
/// <param name="Parameters">What it came with; never the token.</param>
/// <param name="Status">HTTP status of the answer; 0 when the connection was cut.</param>
/// <param name="Response">Body of the answer; null when the connection was cut before there was one.</param>
internal sealed record CallRecord(
    long Sequence, DateTimeOffset At, long BotId, string Method, KeyValuePair<string, string>[] Parameters, int Status, byte[]? Response)
{
    /// <summary>The fault that was injected, if one was.</summary>
    internal string? Fault { get; init; }

    internal string? ChatId => Parameters.FirstOrDefault(static p => p.Key == "chat_id").Value;

    internal JsonObject Json()
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in Parameters)
            parameters[name] = value;
        return new JsonObject
        {
            ["sequence"] = Sequence,
            ["at"] = At,
            ["bot_id"] = BotId,
            ["method"] = Method,
            ["chat_id"] = ChatId,
            ["parameters"] = parameters,
            ["status"] = Status,
            ["fault"] = Fault,
            ["response"] = Parse(Response),
        };
    }

    private static JsonNode? Parse(byte[]? response)
    {
        if (response is null || response.Length == 0 || response[0] != '{')
            return null;
        try
        {
            return JsonNode.Parse(response);
        }
        catch (System.Text.Json.JsonException)
        {
            // A truncated answer is what the fault asked for; the ledger shows that it was one.
            return null;
        }
    }
}
