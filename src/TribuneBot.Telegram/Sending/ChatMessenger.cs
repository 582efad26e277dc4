using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Dispatch;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Speaks to people: replies, edits and answers to presses. Each waits for its turn in the pacer's interactive lane; a 429 is waited out twice
/// at most. Nothing here is stored or sent again by itself.
/// </summary>
internal sealed class ChatMessenger
{
    private const int MostTries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ITelegramBotClient _api;
    private readonly PostCourier _courier;
    private readonly Pacer _pacer;
    private readonly TokenRedaction _redaction;

    public ChatMessenger(ITelegramBotClient api, PostCourier courier, TokenRedaction redaction, Pacer pacer)
    {
        (_api, _courier, _redaction, _pacer) = (api, courier, redaction, pacer);
    }

    public Task<ReplyOutcome> SendAsync(long chatId, TgText text, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken) =>
        SendAsync(chatId, new Post(text, Keyboard: keyboard), cancellationToken);

    /// <summary>A post exactly as its readers get it.</summary>
    public Task<ReplyOutcome> SendAsync(long chatId, Post post, CancellationToken cancellationToken) =>
        InTurnAsync(chatId, token => _courier.CarryAsync(new PostPlace(chatId), post, token), cancellationToken);

    /// <summary>A text that is there already is a success.</summary>
    public Task<ReplyOutcome> EditAsync(
        long chatId, int messageId, TgText text, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken) =>
        EditAsync(chatId, messageId, token => _api.EditMessageText(
            chatId, messageId, text.Html, ParseMode.Html, keyboard, linkPreviewOptions: LinkPreviewOptions.Disabled, cancellationToken: token), cancellationToken);

    /// <summary>Another keyboard under the same text; none when null.</summary>
    public Task<ReplyOutcome> EditKeyboardAsync(
        long chatId, int messageId, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken) =>
        EditAsync(chatId, messageId, token => _api.EditMessageReplyMarkup(chatId, messageId, keyboard, cancellationToken: token), cancellationToken);

    /// <summary>Ends the waiting sign on a pressed button. Telegram does not pace this, and a press that expired needs no answer.</summary>
    /// <param name="notice">At most 200 characters, shown over the chat; null for none.</param>
    public async Task<ReplyOutcome> AnswerAsync(string pressId, string? notice, CancellationToken cancellationToken)
    {
        try
        {
            await _api.AnswerCallbackQuery(pressId, notice, cancellationToken: cancellationToken);
            return new ReplyOutcome.Done(0);
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) == ApiErrorKind.PressExpired)
        {
            return new ReplyOutcome.Done(0);
        }
        catch (RequestException exception)
        {
            return new ReplyOutcome.Failed(_redaction.Redact(exception.Message));
        }
    }

    private async Task<ReplyOutcome> EditAsync(
        long chatId, int messageId, Func<CancellationToken, Task> edit, CancellationToken cancellationToken)
    {
        var editable = true;
        var outcome = await InTurnAsync(chatId, AttemptAsync, cancellationToken);
        return editable ? outcome : new ReplyOutcome.NotEditable();

        async Task<SendOutcome> AttemptAsync(CancellationToken token)
        {
            var departure = Departure.Watch();
            try
            {
                await edit(token);
                return new SendOutcome.Sent([messageId]);
            }
            catch (ApiRequestException error) when (ApiErrors.KindOf(error) == ApiErrorKind.NotModified)
            {
                return new SendOutcome.Sent([messageId]);
            }
            catch (RequestException exception)
            {
                editable = ApiErrors.KindOf(exception) is not (ApiErrorKind.NotEditable or ApiErrorKind.MessageGone or ApiErrorKind.OtherForm);
                return OutcomeClassifier.Classify(exception, departure);
            }
        }
    }

    private async Task<ReplyOutcome> InTurnAsync(
        long chatId, Func<CancellationToken, Task<SendOutcome>> attempt, CancellationToken cancellationToken)
    {
        var kind = chatId > 0 ? ChatKind.Private : ChatKind.Supergroup;
        for (var tries = 1; ; tries++)
        {
            await _pacer.WaitForReplyAsync(chatId, kind, cancellationToken);
            SendOutcome outcome;
            try
            {
                outcome = await attempt(cancellationToken);
            }
            finally
            {
                _pacer.Release(chatId);
            }

            if (outcome is not SendOutcome.FloodWait flood)
                return Told(outcome, cancellationToken);

            _pacer.Flooded(chatId, kind, flood.RetryAfter);
            if (tries == MostTries || flood.RetryAfter > LongestWait)
                return new ReplyOutcome.Failed($"429, {flood.RetryAfter.TotalSeconds:0} s");
        }
    }

    private ReplyOutcome Told(SendOutcome outcome, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return outcome switch
        {
            SendOutcome.Sent sent => new ReplyOutcome.Done(sent.MessageIds is [var id, ..] ? id : 0),
            SendOutcome.Unreachable gone => new ReplyOutcome.Unreachable(_redaction.Redact(gone.Reason)),
            SendOutcome.ChatMissing missing => new ReplyOutcome.Unreachable(_redaction.Redact(missing.Reason)),
            SendOutcome.Parked parked => new ReplyOutcome.Failed(_redaction.Redact(parked.Reason)),
            SendOutcome.Rejected rejected => new ReplyOutcome.Failed(_redaction.Redact(rejected.Reason)),
            SendOutcome.Unknown unknown => new ReplyOutcome.Failed(_redaction.Redact(unknown.Reason)),
            SendOutcome.NotSent failed => new ReplyOutcome.Failed(_redaction.Redact(failed.Reason)),
            _ => new ReplyOutcome.Failed(outcome.GetType().Name),
        };
    }
}
