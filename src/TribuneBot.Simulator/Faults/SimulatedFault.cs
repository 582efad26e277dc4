namespace TribuneBot.Simulator;

/// <summary>A rule by which calls go wrong.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record SimulatedFault(FaultKind Kind)
{
    /// <summary>Only this method, in any letter case; null means every method but getUpdates.</summary>
    public string? Method { get; init; }

    /// <summary>Only calls whose chat_id is written like this; null means any.</summary>
    public string? ChatId { get; init; }

    /// <summary>How likely each matching call is to fail; 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>After how many failures the rule is used up; null means never.</summary>
    public int? Count { get; init; }

    /// <summary>Status of an <see cref="FaultKind.Error"/>; 400 to 599.</summary>
    public int Status { get; init; } = 500;

    /// <summary>Text of an <see cref="FaultKind.Error"/>, whole, such as "Forbidden: user is deactivated".</summary>
    public string Description { get; init; } = "Internal Server Error";

    /// <summary>Whether an <see cref="FaultKind.Error"/> or <see cref="FaultKind.BadGateway"/> comes only after the call took effect, which the bot cannot tell.</summary>
    public bool TakesEffect { get; init; }

    /// <summary>Seconds, for an error that asks to come back later.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>For how long the rule holds from when it was made; null means for ever. "Down for a while" is CloseBefore with this.</summary>
    public double? ForSeconds { get; init; }

    /// <summary>Length of a <see cref="FaultKind.Delay"/>, or of the pause between two parts of a <see cref="FaultKind.SlowBody"/>, in milliseconds.</summary>
    public int DelayMilliseconds { get; init; }
}
