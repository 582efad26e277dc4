using Telegram.Bot;
using Telegram.Bot.Exceptions;
using TribuneBot.Telegram.Sending;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Inline;

/// <summary>Carries the answers to inline queries to Telegram, which does not pace them.</summary>
internal sealed class InlineAnswers(ITelegramBotClient api, TokenRedaction redaction)
{
    /// <summary>A query is open for half a minute, and whoever typed on has asked another: an answer that comes too late is not missed.</summary>
    public async Task<ReplyOutcome> SendAsync(Reply.AnswerInline answer, CancellationToken cancellationToken)
    {
        try
        {
            await api.AnswerInlineQuery(
                answer.QueryId, answer.Results, (int)answer.KeptFor.TotalSeconds, answer.IsPersonal, answer.NextOffset, answer.Button, cancellationToken);
            return new ReplyOutcome.Done(0);
        }
        catch (ApiRequestException error) when (ApiErrors.KindOf(error) == ApiErrorKind.PressExpired)
        {
            return new ReplyOutcome.Done(0);
        }
        catch (RequestException exception)
        {
            return new ReplyOutcome.Failed(redaction.Redact(exception.Message));
        }
    }
}
