using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Updates;

/// <summary>An update that a bot has not confirmed yet.</summary>
/// <param name="Id">update_id, growing by 1.</param>
/// <param name="Kind">Field of Update that it fills, such as "message".</param>
/// <param name="Queue">Updates of one queue reach a webhook in order: the chat or person they are about.</param>
/// <param name="Payload">What that field holds.</param>
/// <param name="ExpiresAt">When Telegram forgets it.</param>
internal sealed record PendingUpdate(long Id, string Kind, long Queue, JsonObject Payload, DateTimeOffset ExpiresAt)
{
    internal JsonObject Json() => new() { ["update_id"] = Id, [Kind] = Payload.DeepClone() };
}
