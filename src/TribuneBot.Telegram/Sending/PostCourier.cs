using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Carries one post to one chat. A refusal that names what Telegram will not take (marks, photo, buttons, length) is known not to be sent,
/// so the post is carried again without it, each remedy once; anything else is the outcome.
/// </summary>
internal sealed class PostCourier(ITelegramBotClient api, PhotoMemory photos, TokenRedaction redaction, ILogger logger)
{
    public async Task<SendOutcome> CarryAsync(long chatId, int? threadId, Post post, CancellationToken cancellationToken)
    {
        var shape = PostShape.Of(post);
        while (true)
        {
            if (cancellationToken.IsCancellationRequested)
                return new SendOutcome.Abandoned();

            var departure = Departure.Watch();
            try
            {
                var message = await SendAsync(chatId, threadId, shape, cancellationToken);
                return new SendOutcome.Sent([message.Id]);
            }
            catch (ApiRequestException error) when (Remedy(shape, ApiErrors.KindOf(error)) is { } milder)
            {
                logger.PostMadeMilder(chatId, ApiErrors.KindOf(error), redaction.Redact(error.Message));
                shape = milder;
            }
            catch (Exception exception) when (OutcomeClassifier.Knows(exception))
            {
                return Redacted(OutcomeClassifier.Classify(exception, departure));
            }
        }
    }

    /// <summary>A remembered photo that went stale is fetched from its address once more before it is given up.</summary>
    private PostShape? Remedy(PostShape shape, ApiErrorKind kind)
    {
        if (kind != ApiErrorKind.MediaRefused || RememberedIdOf(shape) is null)
            return shape.Without(kind);

        photos.Forget(shape.Photo!.Source);
        return shape with { MayUseMemory = false };
    }

    private async Task<Message> SendAsync(long chatId, int? threadId, PostShape shape, CancellationToken cancellationToken)
    {
        if (shape.Photo is null)
        {
            return await api.SendMessage(
                chatId, shape.Text, shape.ParseMode, replyMarkup: shape.Keyboard, linkPreviewOptions: shape.Preview,
                messageThreadId: threadId, cancellationToken: cancellationToken);
        }

        var message = await api.SendPhoto(
            chatId, FileOf(shape), shape.Text, shape.ParseMode, replyMarkup: shape.Keyboard,
            messageThreadId: threadId, cancellationToken: cancellationToken);
        if (!shape.Photo.IsFileId && message.Photo is [.., var largest])
            photos.Remember(shape.Photo.Source, largest.FileId);
        return message;
    }

    private InputFile FileOf(PostShape shape)
    {
        var fileId = shape.Photo!.IsFileId ? shape.Photo.Source : RememberedIdOf(shape);
        return fileId is null ? InputFile.FromUri(shape.Photo.Source) : InputFile.FromFileId(fileId);
    }

    private string? RememberedIdOf(PostShape shape) =>
        shape is { MayUseMemory: true, Photo: { IsFileId: false } photo } ? photos.FileIdOf(photo.Source) : null;

    private SendOutcome Redacted(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Rejected rejected => new SendOutcome.Rejected(redaction.Redact(rejected.Reason)),
        SendOutcome.Unreachable gone => new SendOutcome.Unreachable(redaction.Redact(gone.Reason)),
        SendOutcome.Unknown unknown => new SendOutcome.Unknown(redaction.Redact(unknown.Reason)),
        SendOutcome.NotSent failed => new SendOutcome.NotSent(redaction.Redact(failed.Reason)),
        _ => outcome,
    };
}
