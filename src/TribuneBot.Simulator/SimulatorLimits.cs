namespace TribuneBot.Simulator;

/// <summary>
/// How fast a bot may send. Telegram publishes no exact rules; these are the ones bot authors live by. 0 switches a rule off.
/// </summary>
public sealed record SimulatorLimits
{
    public static readonly SimulatorLimits Off = new();

    /// <summary>What https://core.telegram.org/bots/faq#broadcasting-to-users says, with the bursts that are seen in practice.</summary>
    public static readonly SimulatorLimits Telegram = new()
    {
        BulkPerSecond = 30,
        RepliesPerSecond = 100,
        ChatPerSecond = 1,
        ChatBurst = 3,
        SharedChatPerMinute = 20,
        PaidPerSecond = 1000,
    };

    /// <summary>Messages and edits in any second to chats that did not write to the bot in the last 10 seconds.</summary>
    public int BulkPerSecond { get; init; }

    /// <summary>Messages and edits in any second to chats that did.</summary>
    public int RepliesPerSecond { get; init; }

    /// <summary>Lasting rate into one chat, per second.</summary>
    public int ChatPerSecond { get; init; }

    /// <summary>How many may come at once into one private chat before <see cref="ChatPerSecond"/> bites; at least 1.</summary>
    public int ChatBurst { get; init; } = 1;

    /// <summary>Messages and edits in any 60 seconds into one group or channel.</summary>
    public int SharedChatPerMinute { get; init; }

    /// <summary>Stars that the bots hold; each paid message beyond the free rate costs a tenth of one.</summary>
    public decimal StarBalance { get; init; }

    /// <summary>Messages in any second with allow_paid_broadcast, beyond the free ones.</summary>
    public int PaidPerSecond { get; init; }
}
