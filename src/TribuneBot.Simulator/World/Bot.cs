using System.Text.Json.Nodes;
using TribuneBot.Simulator.Updates;

namespace TribuneBot.Simulator.World;

/// <summary>A bot account: who it is, what it told Telegram about itself, and the updates that wait for it.</summary>
internal sealed class Bot(SimulatedBot seed, TimeProvider clock)
{
    private int _lastPrivateMessageId;

    internal string Token { get; } = seed.Token;

    internal long Id { get; } = BotToken.IdOf(seed.Token);

    internal string Username { get; } = seed.Username.TrimStart('@');

    internal string FirstName { get; } = seed.FirstName;

    internal BotProfile Profile { get; } = new();

    internal UpdateQueue Updates { get; } = new(clock);

    internal WebhookSettings Webhook { get; set; } = WebhookSettings.None;

    /// <summary>The latest failure to reach the webhook.</summary>
    internal WebhookError? WebhookError { get; set; }

    /// <summary>Private chats and groups of a bot share one numbering, as an account's do.</summary>
    internal int NextMessageId() => ++_lastPrivateMessageId;

    internal JsonObject Json() => new()
    {
        ["id"] = Id,
        ["is_bot"] = true,
        ["first_name"] = FirstName,
        ["username"] = Username,
    };
}
