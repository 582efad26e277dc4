using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.Ledger;

/// <summary>Something that whoever watches the world should see.</summary>
/// <param name="Kind">message, edit, delete, answer, chat, call or limits.</param>
/// <param name="ChatId">Where, as the bot sees it; 0 when it is about no chat.</param>
/// <param name="BotId">The bot of a private chat; 0 elsewhere.</param>
/// <param name="Data">What happened.</param>
internal sealed record Change(string Kind, long ChatId, long BotId, JsonObject Data)
{
    internal JsonObject Json() => new() { ["kind"] = Kind, ["chat_id"] = ChatId, ["bot_id"] = BotId, ["data"] = Data.DeepClone() };
}
