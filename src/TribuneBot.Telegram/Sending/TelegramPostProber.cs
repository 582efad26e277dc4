using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Asks whether a message is a certain post by giving it the very buttons of that post: "not modified" says that it has them. A bot that may edit
/// others' posts would really change them; then the words decide, and what is not ours gets its buttons taken off again.
/// </summary>
internal sealed class TelegramPostProber(
    ITelegramBotClient api, PostRenderer renderer, PhotoMemory photos, TokenRedaction redaction, ILogger<TelegramPostProber> logger) : IPostProber
{
    private readonly HashSet<(long ChatId, int MessageId)> _borrowed = [];

    public async Task<ProbeAnswer> ProbeAsync(
        PendingDelivery delivery, DispatchContent content, int messageId, CancellationToken cancellationToken)
    {
        if (renderer.Render(delivery, content) is not { Keyboard: { } keyboard } post)
            return new ProbeAnswer.Unclear("nothing is known of how it looks");

        if (_borrowed.Contains((delivery.ChatId, messageId)))
            return await PutBackAsync(delivery.ChatId, messageId, cancellationToken);

        var departure = Departure.Watch();
        try
        {
            var message = await api.EditMessageReplyMarkup(delivery.ChatId, messageId, keyboard, cancellationToken: cancellationToken);
            return IsSame(message, post)
                ? new ProbeAnswer.Ours(message.Photo is null ? CopyForm.Text : CopyForm.Photo)
                : await PutBackAsync(delivery.ChatId, messageId, cancellationToken);
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) == ApiErrorKind.NotModified)
        {
            return new ProbeAnswer.Ours(FormOf(post));
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) == ApiErrorKind.MessageGone)
        {
            return new ProbeAnswer.NotFound();
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) == ApiErrorKind.NotEditable)
        {
            return new ProbeAnswer.SomeoneElses();
        }
        catch (RequestException exception)
        {
            return Told(OutcomeClassifier.Classify(exception, departure), exception);
        }
    }

    /// <summary>Until its buttons are off it would pass for ours, so it is remembered.</summary>
    private async Task<ProbeAnswer> PutBackAsync(long chatId, int messageId, CancellationToken cancellationToken)
    {
        _borrowed.Add((chatId, messageId));
        var departure = Departure.Watch();
        try
        {
            await api.EditMessageReplyMarkup(chatId, messageId, (InlineKeyboardMarkup?)null, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) is ApiErrorKind.NotModified or ApiErrorKind.MessageGone)
        {
            // It has none any more.
        }
        catch (RequestException exception)
        {
            logger.ButtonsNotPutBack(chatId, messageId, redaction.Redact(exception.Message));
            return Told(OutcomeClassifier.Classify(exception, departure), exception);
        }

        _borrowed.Remove((chatId, messageId));
        return new ProbeAnswer.SomeoneElses();
    }

    private ProbeAnswer Told(SendOutcome outcome, RequestException exception) => outcome is SendOutcome.FloodWait flood
        ? new ProbeAnswer.Wait(flood.RetryAfter)
        : new ProbeAnswer.Unclear(redaction.Redact(exception.Message));

    private static bool IsSame(Message message, Post post) =>
        string.Equals((message.Text ?? message.Caption ?? "").Trim(), post.Text.Plain.Trim(), StringComparison.Ordinal);

    /// <summary>What it most likely became; an edit that finds it otherwise takes the other way.</summary>
    private CopyForm FormOf(Post post) => post.Photo is { } photo && !photos.IsHopeless(photo.Source) ? CopyForm.Photo : CopyForm.Text;
}
