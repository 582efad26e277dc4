namespace TribuneBot.Core.Dispatch;

/// <summary>Asks Telegram whether a message of a channel is a certain post of ours. One request, no waiting.</summary>
public interface IPostProber
{
    Task<ProbeAnswer> ProbeAsync(
        PendingDelivery delivery, DispatchContent content, int messageId, CancellationToken cancellationToken);
}
