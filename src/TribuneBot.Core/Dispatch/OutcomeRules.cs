namespace TribuneBot.Core.Dispatch;

/// <summary>What is recorded for a delivery after an attempt.</summary>
public static class OutcomeRules
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    public static DeliveryResult Decide(PendingDelivery delivery, SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Sent sent => new(delivery.Key, DeliveryState.Sent, sent.MessageIds) { Form = sent.Form },
        SendOutcome.FloodWait flood => Again(delivery, now + flood.RetryAfter),
        SendOutcome.NotSent failed => TryAgain(delivery, failed.Reason, now),
        SendOutcome.Migrated migrated => Migrated(delivery, migrated.NewChatId, now),
        SendOutcome.Unreachable gone => Final(delivery, DeliveryState.Rejected, gone.Reason) with
        {
            Target = gone.IsDeactivated ? TargetVerdict.Forget : TargetVerdict.Suspend,
        },
        SendOutcome.ChatMissing missing => TryAgain(delivery, missing.Reason, now) with { Target = TargetVerdict.Missing },
        SendOutcome.Parked parked => Again(delivery, now) with { Target = TargetVerdict.Park, Reason = parked.Reason },
        SendOutcome.Rejected rejected => Final(delivery, DeliveryState.Rejected, rejected.Reason),
        SendOutcome.Unauthorized => Again(delivery, now),
        SendOutcome.Unknown unknown => InDoubt(delivery, unknown.Reason, now),
        SendOutcome.Abandoned => Again(delivery, now),
        _ => throw new InvalidOperationException($"No rule for the outcome {outcome.GetType().Name}."),
    };

    /// <summary>
    /// May or may not have arrived. Editing and deleting twice changes nothing; a channel can be asked; breaking news is worth the risk of
    /// one duplicate; everything else is left as it is (it goes into the reader's digest).
    /// </summary>
    private static DeliveryResult InDoubt(PendingDelivery delivery, string reason, DateTimeOffset now)
    {
        if (delivery.Copy is not null)
            return TryAgain(delivery, reason, now, DeliveryState.Unknown);
        if (delivery.CanBeProbed)
            return Final(delivery, DeliveryState.Unknown, reason) with { IsToBeProbed = true };
        return delivery is { Lane: Lane.BreakingToReaders, Doubts: 0 }
            ? Again(delivery, now) with { IsResend = true, Reason = reason }
            : Final(delivery, DeliveryState.Unknown, reason);
    }

    /// <param name="inTheEnd">The state after the last attempt.</param>
    private static DeliveryResult TryAgain(
        PendingDelivery delivery, string reason, DateTimeOffset now, DeliveryState inTheEnd = DeliveryState.Rejected)
    {
        if (delivery.Attempts + 1 >= MostAttempts)
            return Final(delivery, inTheEnd, reason) with { CountsAsAttempt = true };

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
