using Microsoft.Extensions.Logging;

namespace TribuneBot.Core;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "{Count} deliveries were in flight when the program ended last; they are recorded as in doubt and not sent again.")]
    public static partial void DeliveriesInDoubt(ILogger logger, int count);

    [LoggerMessage(101, LogLevel.Warning, "Telegram asks chat {ChatId} to wait {RetryAfter}.")]
    public static partial void FloodWait(ILogger logger, long chatId, TimeSpan retryAfter);

    [LoggerMessage(102, LogLevel.Critical, "Telegram refuses the token. Nothing is sent; the queue is kept. Check Telegram:BotToken.")]
    public static partial void Unauthorized(ILogger logger);

    [LoggerMessage(103, LogLevel.Warning, "Dispatch {DispatchId} was refused for chat {ChatId}: {Reason}.")]
    public static partial void Rejected(ILogger logger, long dispatchId, long chatId, string reason);

    [LoggerMessage(104, LogLevel.Warning, "Whether dispatch {DispatchId} reached chat {ChatId} is not known: {Reason}. It is not sent again.")]
    public static partial void OutcomeUnknown(ILogger logger, long dispatchId, long chatId, string reason);

    [LoggerMessage(105, LogLevel.Error, "Dispatch {DispatchId} could not be sent.")]
    public static partial void SendFailed(ILogger logger, Exception exception, long dispatchId);
}
