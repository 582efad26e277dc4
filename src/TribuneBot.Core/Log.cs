using Microsoft.Extensions.Logging;

namespace TribuneBot.Core;

internal static partial class Log
{
    [LoggerMessage(
        EventId = 100,
        Level = LogLevel.Warning,
        Message = "{Count} deliveries were in flight when the last run ended: {Unknown} left in doubt, {Resent} sent again, {Repeated} edits repeated, {Probed} to be looked for")]
    public static partial void DeliveriesInDoubt(ILogger logger, int count, int unknown, int resent, int repeated, int probed);

    [LoggerMessage(120, LogLevel.Information, "The doubt about dispatch {DispatchId} in chat {ChatId} is settled: {Answer}")]
    public static partial void DoubtSettled(ILogger logger, long dispatchId, long chatId, string answer);

    [LoggerMessage(121, LogLevel.Warning, "Chat {ChatId} cannot be asked for a post in doubt now: {Reason}")]
    public static partial void ProbeUnclear(ILogger logger, long chatId, string reason);

    [LoggerMessage(122, LogLevel.Error, "The database cannot be written; nothing more is sent until it can. {Count} outcomes wait in memory.")]
    public static partial void StorageUnavailable(ILogger logger, Exception exception, int count);

    [LoggerMessage(124, LogLevel.Error, "The database cannot be written; what Telegram's flood waits taught is not stored yet.")]
    public static partial void PaceNotStored(ILogger logger, Exception exception);

    [LoggerMessage(123, LogLevel.Error, "The database cannot be written; the fan-out waits.")]
    public static partial void FanOutWaits(ILogger logger, Exception exception);

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
