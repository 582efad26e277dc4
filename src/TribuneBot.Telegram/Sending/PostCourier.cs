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
internal sealed class PostCourier(ITelegramBotClient api, PhotoMemory photos, TokenRedaction redaction)
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
                shape = milder;
            }
            catch (Exception exception) when (OutcomeClassifier.Knows(exception))
            {
                return Redacted(OutcomeClassifier.Classify(exception, departure));
            }
        }
    }

    private PostShape? Remedy(PostShape shape, ApiErrorKind kind)
    {
        if (kind != ApiErrorKind.MediaRefused || FileIdOf(shape.Photo) is null || shape.Photo!.IsFileId)
            return shape.Without(kind);

        photos.Forget(shape.Photo.Source);
        return shape;
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
            chatId, File(shape.Photo), shape.Text, shape.ParseMode, replyMarkup: shape.Keyboard,
            messageThreadId: threadId, cancellationToken: cancellationToken);
        if (!shape.Photo.IsFileId && message.Photo is [.., var largest])
            photos.Remember(shape.Photo.Source, largest.FileId);
        return message;
    }

    private InputFile File(PostPhoto photo) => FileIdOf(photo) is { } fileId ? InputFile.FromFileId(fileId) : InputFile.FromUri(photo.Source);

    private string? FileIdOf(PostPhoto? photo) => photo is null ? null : photo.IsFileId ? photo.Source : photos.FileIdOf(photo.Source);

    private SendOutcome Redacted(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Rejected rejected => new SendOutcome.Rejected(redaction.Redact(rejected.Reason)),
        SendOutcome.Unreachable gone => new SendOutcome.Unreachable(redaction.Redact(gone.Reason)),
        SendOutcome.Unknown unknown => new SendOutcome.Unknown(redaction.Redact(unknown.Reason)),
        SendOutcome.NotSent failed => new SendOutcome.NotSent(redaction.Redact(failed.Reason)),
        _ => outcome,
    };
}
