using Microsoft.Extensions.Logging;

namespace TribuneBot.Telegram.Sending;

/// <summary>What sending logs.</summary>
internal static partial class SendingLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram would not take a part of a post for chat {ChatId} ({Kind}: {Reason}); it is sent without it.")]
    public static partial void PostMadeMilder(this ILogger logger, long chatId, ApiErrorKind kind, string reason);
}
