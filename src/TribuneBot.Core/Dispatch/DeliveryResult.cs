namespace TribuneBot.Core.Dispatch;

/// <summary>What is recorded for one delivery after an attempt, decided by the outcome rules.</summary>
/// <param name="State">The state it takes.</param>
/// <param name="MessageIds">Ids of the posted messages; empty when none or unknown.</param>
/// <param name="DueAt">For Pending: not before this moment (the delivery is deferred). Otherwise ignored.</param>
/// <param name="Reason">For Rejected and Unknown: a short word for the operator.</param>
/// <param name="Target">What the attempt taught about the target.</param>
/// <param name="NewChatId">The target's chat moved to this id.</param>
/// <param name="CountsAsAttempt">Whether <see cref="PendingDelivery.Attempts"/> grows.</param>
public sealed record DeliveryResult(
    DeliveryKey Key,
    DeliveryState State,
    IReadOnlyList<int> MessageIds,
    DateTimeOffset? DueAt = null,
    string? Reason = null,
    TargetVerdict Target = TargetVerdict.Fine,
    long? NewChatId = null,
    bool CountsAsAttempt = false)
{
    /// <summary>For Sent: what the message is.</summary>
    public CopyForm Form { get; init; }

    /// <summary>For Pending: it may have arrived, and is sent once more all the same.</summary>
    public bool IsResend { get; init; }

    /// <summary>For Unknown: Telegram is asked, by way of the post's button, whether it is there.</summary>
    public bool IsToBeProbed { get; init; }
}
