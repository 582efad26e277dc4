namespace TribuneBot.Core.Push;

/// <summary>A subscription at a WebSub hub for one source.</summary>
/// <param name="Hub">Absolute address of the hub.</param>
/// <param name="Topic">What is subscribed to: the feed's own address.</param>
/// <param name="Token">The secret end of our callback's address.</param>
/// <param name="Secret">The key the hub signs with.</param>
/// <param name="EndsAt">When the lease ends; null before the hub has confirmed one.</param>
/// <param name="NextTryAt">When the subscription is asked for again.</param>
/// <param name="Failures">Refused or failed requests since the last confirmation.</param>
/// <param name="IsPaused">The source is paused: nothing is asked for and nothing taken in.</param>
public sealed record HubLease(
    long SourceId, string Hub, string Topic, string Token, string Secret, DateTimeOffset? EndsAt, DateTimeOffset NextTryAt, int Failures, bool IsPaused)
{
    /// <summary>Neither token nor secret may reach a log.</summary>
    public override string ToString() => $"{nameof(HubLease)} of source {SourceId}";
}
