namespace TribuneBot.Core.Dispatch;

/// <summary>The pacer's answer: go now, or ask again later.</summary>
/// <param name="Wait">How long until asking again makes sense; zero where <paramref name="IsGranted"/> is true.</param>
/// <param name="IsChatBusy">True when it is this chat that must wait; false when it is everyone.</param>
public readonly record struct PacerDecision(bool IsGranted, TimeSpan Wait, bool IsChatBusy)
{
    internal static PacerDecision Granted { get; } = new(true, TimeSpan.Zero, false);

    internal static PacerDecision ChatWaits(TimeSpan wait) => new(false, wait, true);

    internal static PacerDecision AllWait(TimeSpan wait) => new(false, wait, false);
}
