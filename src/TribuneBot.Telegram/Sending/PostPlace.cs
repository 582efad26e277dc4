using TribuneBot.Core.Dispatch;

namespace TribuneBot.Telegram.Sending;

/// <summary>Where a post goes.</summary>
/// <param name="ThreadId">The forum thread, or null.</param>
/// <param name="DispatchId">What it is a part of; 0 for a reply to a person.</param>
/// <param name="Copy">The message that the post takes the place of; null when it is posted anew.</param>
/// <param name="IsWithdrawal">The post only says that another is gone: where that is gone already, nothing is missing.</param>
internal readonly record struct PostPlace(long ChatId, int? ThreadId = null, long DispatchId = 0, Copy? Copy = null, bool IsWithdrawal = false)
{
    public bool IsPrivate => ChatId > 0;

    public static PostPlace Of(PendingDelivery delivery) =>
        new(delivery.ChatId, delivery.ThreadId, delivery.Key.DispatchId, delivery.Copy, delivery.Kind == DispatchKind.Retraction);
}
