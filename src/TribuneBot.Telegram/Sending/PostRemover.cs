using Telegram.Bot;
using Telegram.Bot.Exceptions;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Takes a post back: deletes it, or where Telegram does not let it (after 48 hours, or without the right) puts a line in its place. A post that is
/// gone already is taken back.
/// </summary>
internal sealed class PostRemover(ITelegramBotClient api, PostCourier courier, TokenRedaction redaction, TimeProvider clock)
{
    /// <summary>Telegram deletes up to 48 hours; a post is younger than its dispatch by up to the day in which that may still be sent.</summary>
    private static readonly TimeSpan SurelyTooOld = TimeSpan.FromHours(72);

    /// <param name="withdrawn">What stands there instead, when it cannot be deleted.</param>
    public async Task<SendOutcome> RemoveAsync(PostPlace place, Copy copy, Post withdrawn, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - copy.DispatchedAt > SurelyTooOld)
            return await courier.CarryAsync(place, withdrawn, cancellationToken);

        if (cancellationToken.IsCancellationRequested)
            return new SendOutcome.Abandoned();

        var departure = Departure.Watch();
        try
        {
            await api.DeleteMessage(place.ChatId, copy.MessageId, cancellationToken);
            return new SendOutcome.Sent([copy.MessageId], copy.Form);
        }
        catch (RequestException error) when (ApiErrors.KindOf(error) is ApiErrorKind.NotDeletable or ApiErrorKind.RightsLost)
        {
            return await courier.CarryAsync(place, withdrawn, cancellationToken);
        }
        catch (Exception exception) when (OutcomeClassifier.Knows(exception))
        {
            var outcome = OutcomeClassifier.Classify(exception, departure);
            return outcome is SendOutcome.Sent ? new SendOutcome.Sent([copy.MessageId], copy.Form) : redaction.Redact(outcome);
        }
    }
}
