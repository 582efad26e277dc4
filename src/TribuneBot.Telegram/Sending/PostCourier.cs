using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Carries one post to one chat, anew or in the place of a message. A refusal that names what Telegram will not take (marks, photo, buttons,
/// length) is known not to be sent, so the post is carried again without it, each remedy once; anything else is the outcome.
/// </summary>
internal sealed class PostCourier(
    ITelegramBotClient api, PhotoMemory photos, PhotoQueue uploads, IImageSource images, Quarantine quarantine, TokenRedaction redaction, ILogger logger)
{
    /// <summary>What goes beyond Telegram's free pace is paid for in Stars (<c>allow_paid_broadcast</c>).</summary>
    public bool IsPaid { get; init; }

    public async Task<SendOutcome> CarryAsync(PostPlace place, Post post, CancellationToken cancellationToken)
    {
        var shape = quarantine.Tame(place, PostShape.Of(post, place.Copy));
        if (shape.Photo is null)
            return await TryAsync(place, shape, picture: null, cancellationToken);

        using var picture = new PictureTries(shape.Photo, photos, uploads, images);
        if (picture.IsHopeless)
            shape = shape.Without(ApiErrorKind.MediaRefused)!;
        return await TryAsync(place, shape, picture, cancellationToken);
    }

    private async Task<SendOutcome> TryAsync(PostPlace place, PostShape shape, PictureTries? picture, CancellationToken cancellationToken)
    {
        while (true)
        {
            var file = shape.Photo is null ? null : await FileAsync(picture!, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
                return new SendOutcome.Abandoned();

            if (shape.Photo is not null && file is null)
            {
                picture!.GiveUp();
                shape = shape.Without(ApiErrorKind.MediaRefused)!;
            }

            var departure = Departure.Watch();
            try
            {
                var message = await RequestAsync(place, shape, file, cancellationToken);
                if (file is not null)
                    await picture!.TakenAsync(message.Photo);
                return new SendOutcome.Sent([message.Id], shape.Form);
            }
            catch (RequestException error) when (Remedy(shape, ApiErrors.KindOf(error)) is { } milder)
            {
                Note(place, error);
                if (ApiErrors.KindOf(error) == ApiErrorKind.MediaRefused)
                    await picture!.RefusedAsync();
                shape = milder;
            }
            catch (Exception exception) when (OutcomeClassifier.Knows(exception))
            {
                return Told(exception, departure, place, shape);
            }
        }
    }

    /// <returns>Null when no way is left to send it, or it is time to stop.</returns>
    private static async Task<InputFile?> FileAsync(PictureTries picture, CancellationToken cancellationToken)
    {
        try
        {
            return await picture.NextAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>A refused picture may have another way; the tries know.</summary>
    private static PostShape? Remedy(PostShape shape, ApiErrorKind kind) =>
        kind == ApiErrorKind.MediaRefused && shape.Photo is not null ? shape : shape.Without(kind);

    private void Note(PostPlace place, RequestException error)
    {
        var kind = ApiErrors.KindOf(error);
        var reason = redaction.Redact(error.Message);
        logger.PostMadeMilder(place.ChatId, kind, reason);
        quarantine.Note(place, kind, reason);
    }

    private Task<Message> RequestAsync(PostPlace place, PostShape shape, InputFile? file, CancellationToken cancellationToken) =>
        place.Copy is { } copy
            ? EditAsync(place.ChatId, copy.MessageId, shape, file, cancellationToken)
            : SendAsync(place, shape, file, cancellationToken);

    private Task<Message> SendAsync(PostPlace place, PostShape shape, InputFile? file, CancellationToken cancellationToken) => file is null
        ? api.SendMessage(
            place.ChatId, shape.Text, shape.ParseMode, replyMarkup: shape.Keyboard, linkPreviewOptions: shape.Preview,
            messageThreadId: place.ThreadId, allowPaidBroadcast: IsPaid, cancellationToken: cancellationToken)
        : api.SendPhoto(
            place.ChatId, file, shape.Text, shape.ParseMode, replyMarkup: shape.Keyboard,
            messageThreadId: place.ThreadId, allowPaidBroadcast: IsPaid, cancellationToken: cancellationToken);

    private Task<Message> EditAsync(long chatId, int messageId, PostShape shape, InputFile? file, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            var media = new InputMediaPhoto(file) { Caption = shape.Text, ParseMode = shape.ParseMode };
            return api.EditMessageMedia(chatId, messageId, media, shape.Keyboard, cancellationToken: cancellationToken);
        }

        return shape.Form == CopyForm.Photo
            ? api.EditMessageCaption(chatId, messageId, shape.Text, shape.ParseMode, shape.Keyboard, cancellationToken: cancellationToken)
            : api.EditMessageText(
                chatId, messageId, shape.Text, shape.ParseMode, shape.Keyboard, shape.Preview, cancellationToken: cancellationToken);
    }

    private SendOutcome Told(Exception exception, Departure departure, PostPlace place, PostShape shape)
    {
        var isGone = place.IsWithdrawal && exception is RequestException error && ApiErrors.KindOf(error) == ApiErrorKind.MessageGone;
        var outcome = isGone ? new SendOutcome.Sent([]) : OutcomeClassifier.Classify(exception, departure);
        return outcome is SendOutcome.Sent sent
            ? new SendOutcome.Sent(place.Copy is { } copy ? [copy.MessageId] : sent.MessageIds, shape.Form)
            : redaction.Redact(outcome);
    }
}
