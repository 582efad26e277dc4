namespace TribuneBot.Core.Dispatch;

/// <summary>The pacer's answer: go now, or not before a moment.</summary>
/// <param name="NotBefore">When asking again makes sense; meaningless where <paramref name="IsGranted"/> is true.</param>
/// <param name="IsChatBusy">True when it is this chat that must wait; false when it is everyone.</param>
public readonly record struct PacerDecision(bool IsGranted, DateTimeOffset NotBefore, bool IsChatBusy)
{
    internal static PacerDecision Granted { get; } = new(true, default, false);

    internal static PacerDecision ChatWaits(DateTimeOffset until) => new(false, until, true);

    internal static PacerDecision AllWait(DateTimeOffset until) => new(false, until, false);
}
