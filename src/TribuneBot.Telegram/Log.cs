using Microsoft.Extensions.Logging;
using Telegram.Bot.Types.Enums;
using TribuneBot.Telegram.Sending;

namespace TribuneBot.Telegram;

/// <summary>Everything this project logs. Never a text of a chat or an article, never the token.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Error, "Telegram refuses the bot's token; trying again every minute.")]
    public static partial void PollRefused(this ILogger logger);

    [LoggerMessage(301, LogLevel.Error, "Another program receives this bot's updates ({Description}); trying again every half minute.")]
    public static partial void PollConflict(this ILogger logger, string description);

    [LoggerMessage(302, LogLevel.Warning, "Updates could not be received ({Reason}); trying again.")]
    public static partial void PollFailed(this ILogger logger, string reason);

    [LoggerMessage(303, LogLevel.Information, "Updates are received again.")]
    public static partial void PollRecovered(this ILogger logger);

    [LoggerMessage(304, LogLevel.Warning, "Update {UpdateId} could not be handled (attempt {Attempt}).")]
    public static partial void UpdateFailed(this ILogger logger, int updateId, int attempt, Exception exception);

    [LoggerMessage(305, LogLevel.Error, "Update {UpdateId} ({Kind}) was given up; its sender was told.")]
    public static partial void UpdateGivenUp(this ILogger logger, int updateId, UpdateType kind);

    [LoggerMessage(306, LogLevel.Error, "A reply to update {UpdateId} ({Reply}) could not be sent.")]
    public static partial void ReplyFailed(this ILogger logger, int updateId, string reply, Exception exception);

    [LoggerMessage(307, LogLevel.Information, "The bot's place in the {Kind} {ChatId} changed from {Before} to {After}.")]
    public static partial void RightsChanged(this ILogger logger, long chatId, ChatType kind, ChatMemberStatus before, ChatMemberStatus after);

    [LoggerMessage(308, LogLevel.Warning, "A reply ({Reply}) did not arrive: {Reason}")]
    public static partial void ReplyRefused(this ILogger logger, string reply, string reason);

    [LoggerMessage(309, LogLevel.Warning, "The command menus could not be published: {Reason}")]
    public static partial void MenusNotPublished(this ILogger logger, string reason);

    [LoggerMessage(310, LogLevel.Information, "The command menu of editor {EditorId} could not be published: {Reason}")]
    public static partial void EditorMenuNotPublished(this ILogger logger, long editorId, string reason);

    [LoggerMessage(311, LogLevel.Warning, "The bot's description could not be published: {Reason}")]
    public static partial void ProfileNotPublished(this ILogger logger, string reason);

    [LoggerMessage(312, LogLevel.Error, "The progress cards could not be brought up to date; trying again.")]
    public static partial void ProgressFailed(this ILogger logger, Exception exception);

    [LoggerMessage(313, LogLevel.Warning, "The chat {Chat} of a channel could not be looked up: {Reason}")]
    public static partial void ChannelNotFound(this ILogger logger, string chat, string reason);

    [LoggerMessage(314, LogLevel.Warning, "Telegram would not take a part of a post for chat {ChatId} ({Kind}: {Reason}); it is sent without it.")]
    public static partial void PostMadeMilder(this ILogger logger, long chatId, ApiErrorKind kind, string reason);

    [LoggerMessage(315, LogLevel.Information, "The channel {Chat} is \"{Title}\", chat {ChatId}.")]
    public static partial void ChannelResolved(this ILogger logger, string chat, string title, long chatId);

    [LoggerMessage(316, LogLevel.Error, "Telegram would not take a part of dispatch {DispatchId} ({Kind}: {Reason}); everybody gets it without.")]
    public static partial void DispatchQuarantined(this ILogger logger, long dispatchId, ApiErrorKind kind, string reason);

    [LoggerMessage(317, LogLevel.Warning, "The store of known pictures could not be used; a picture may be uploaded twice.")]
    public static partial void PhotoStoreFailed(this ILogger logger, Exception exception);

    [LoggerMessage(318, LogLevel.Error, "The notices for the editors could not be told; trying again.")]
    public static partial void NoticesFailed(this ILogger logger, Exception exception);

    [LoggerMessage(319, LogLevel.Warning, "The buttons of message {MessageId} in chat {ChatId}, which is not ours, could not be put back: {Reason}")]
    public static partial void ButtonsNotPutBack(this ILogger logger, long chatId, int messageId, string reason);
}
