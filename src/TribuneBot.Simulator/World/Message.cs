using System.Text.Json.Nodes;

namespace TribuneBot.Simulator.World;

/// <summary>A message in a chat, with what became of it.</summary>
internal sealed class Message
{
    internal required int Id { get; init; }

    internal required Chat Chat { get; init; }

    internal required DateTimeOffset Date { get; init; }

    /// <summary>The bot that sent it, if a bot did.</summary>
    internal Bot? Bot { get; init; }

    /// <summary>The person who sent it, if a person did. Channel posts show neither.</summary>
    internal Person? Person { get; init; }

    /// <summary>The bot whose inline result it is.</summary>
    internal Bot? Via { get; init; }

    internal required MessageContent Content { get; set; }

    /// <summary>Inline keyboard under it.</summary>
    internal JsonObject? Keyboard { get; set; }

    /// <summary>Reply keyboard, its removal, or a forced reply that came with it; such a message cannot be edited.</summary>
    internal JsonObject? ReplyKeyboard { get; init; }

    internal Message? ReplyTo
    {
        get => Reply.Message;
        init => Reply = new Reply(value, null, null);
    }

    /// <summary>What it answers, with a quote if there is one.</summary>
    internal Reply Reply { get; init; }

    internal JsonObject? ForwardOrigin { get; init; }

    internal int? ThreadId { get; init; }

    internal string? MediaGroupId { get; init; }

    internal bool IsProtected { get; init; }

    internal bool IsSilent { get; init; }

    internal string? EffectId { get; init; }

    internal DateTimeOffset? EditedAt { get; set; }

    internal DateTimeOffset? DeletedAt { get; set; }

    /// <summary>What it was before each edit, oldest first.</summary>
    internal List<JsonObject>? EarlierVersions { get; set; }

    internal bool IsOutgoingOf(Bot bot) => ReferenceEquals(Bot, bot);
}
