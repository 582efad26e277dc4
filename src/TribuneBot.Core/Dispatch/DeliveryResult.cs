namespace TribuneBot.Core.Dispatch;

/// <summary>What is recorded for one delivery after an attempt, decided by the outcome rules.</summary>
/// <param name="State">The state it takes.</param>
/// <param name="MessageIds">Ids of the posted messages; empty when none or unknown.</param>
/// <param name="DueAt">For Pending: not before this moment. Otherwise ignored.</param>
/// <param name="Reason">For Rejected and Unknown: a short word for the operator.</param>
/// <param name="SuspendTarget">The target is unreachable: no delivery goes there any more, its pending ones are cancelled.</param>
/// <param name="NewChatId">The target's chat moved to this id.</param>
/// <param name="CountsAsAttempt">Whether <see cref="PendingDelivery.Attempts"/> grows.</param>
public sealed record DeliveryResult(
    DeliveryKey Key,
    DeliveryState State,
    IReadOnlyList<int> MessageIds,
    DateTimeOffset? DueAt = null,
    string? Reason = null,
    bool SuspendTarget = false,
    long? NewChatId = null,
    bool CountsAsAttempt = false);
