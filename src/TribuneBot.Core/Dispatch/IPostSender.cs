namespace TribuneBot.Core.Dispatch;

/// <summary>Posts one delivery to its chat. One attempt, no waiting, no retry: time belongs to the pacer.</summary>
public interface IPostSender
{
    Task<SendOutcome> SendAsync(PendingDelivery delivery, DispatchContent content, CancellationToken cancellationToken);
}
