namespace TribuneBot.Core.Dispatch;

/// <summary>What is recorded for a delivery after an attempt.</summary>
internal static class OutcomeRules
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    public static DeliveryResult Decide(PendingDelivery delivery, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent sent => new(delivery.Key, DeliveryState.Sent, sent.MessageIds),
        SendOutcome.FloodWait flood => Again(delivery, now + flood.RetryAfter),
        SendOutcome.NotSent failed => NotSent(delivery, failed.Reason, now),
        SendOutcome.Migrated migrated => Migrated(delivery, migrated.NewChatId, now),
        SendOutcome.Unreachable gone => Final(delivery, DeliveryState.Rejected, gone.Reason) with { SuspendTarget = true },
        SendOutcome.Rejected rejected => Final(delivery, DeliveryState.Rejected, rejected.Reason),
        SendOutcome.Unauthorized => Again(delivery, now),
        SendOutcome.Unknown unknown => Final(delivery, DeliveryState.Unknown, unknown.Reason),
        SendOutcome.Abandoned => Again(delivery, now),
        _ => throw new InvalidOperationException($"No rule for the outcome {outcome.GetType().Name}."),
    };

    private static DeliveryResult NotSent(PendingDelivery delivery, string reason, DateTimeOffset now)
    {
        if (delivery.Attempts + 1 >= MostAttempts)
            return Final(delivery, DeliveryState.Rejected, reason) with { CountsAsAttempt = true };

        var backOff = TimeSpan.FromSeconds(Math.Pow(2, delivery.Attempts));
        return Again(delivery, now + (backOff < LongestBackOff ? backOff : LongestBackOff)) with { Reason = reason, CountsAsAttempt = true };
    }

    /// <summary>A chat moves once; one that moves at every attempt is refused rather than followed for ever.</summary>
    private static DeliveryResult Migrated(PendingDelivery delivery, long newChatId, DateTimeOffset now) =>
        delivery.Attempts + 1 >= MostAttempts
            ? Final(delivery, DeliveryState.Rejected, "the chat keeps moving")
            : Again(delivery, now) with { NewChatId = newChatId, CountsAsAttempt = true };

    private static DeliveryResult Again(PendingDelivery delivery, DateTimeOffset dueAt) =>
        new(delivery.Key, DeliveryState.Pending, [], dueAt);

    private static DeliveryResult Final(PendingDelivery delivery, DeliveryState state, string reason) =>
        new(delivery.Key, state, [], Reason: reason);
}
