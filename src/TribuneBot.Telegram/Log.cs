using Microsoft.Extensions.Logging;
using Telegram.Bot.Types.Enums;

namespace TribuneBot.Telegram;

/// <summary>Everything this project logs. Never a text of a chat or an article, never the token.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses the bot's token; trying again every minute.")]
    public static partial void PollRefused(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Another program receives this bot's updates ({Description}); trying again every half minute.")]
    public static partial void PollConflict(this ILogger logger, string description);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Updates could not be received ({Reason}); trying again.")]
    public static partial void PollFailed(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Updates are received again.")]
    public static partial void PollRecovered(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {UpdateId} could not be handled (attempt {Attempt}).")]
    public static partial void UpdateFailed(this ILogger logger, int updateId, int attempt, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} ({Kind}) was given up; its sender was told.")]
    public static partial void UpdateGivenUp(this ILogger logger, int updateId, UpdateType kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply to update {UpdateId} ({Reply}) could not be sent.")]
    public static partial void ReplyFailed(this ILogger logger, int updateId, string reply, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot's place in the {Kind} {ChatId} changed from {Before} to {After}.")]
    public static partial void RightsChanged(this ILogger logger, long chatId, ChatType kind, ChatMemberStatus before, ChatMemberStatus after);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply ({Reply}) did not arrive: {Reason}")]
    public static partial void ReplyRefused(this ILogger logger, string reply, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The command menus could not be published: {Reason}")]
    public static partial void MenusNotPublished(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The command menu of editor {EditorId} could not be published: {Reason}")]
    public static partial void EditorMenuNotPublished(this ILogger logger, long editorId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's description could not be published: {Reason}")]
    public static partial void ProfileNotPublished(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The progress cards could not be brought up to date; trying again.")]
    public static partial void ProgressFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The chat {Chat} of a channel could not be looked up: {Reason}")]
    public static partial void ChannelNotFound(this ILogger logger, string chat, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The channel {Chat} is \"{Title}\", chat {ChatId}.")]
    public static partial void ChannelResolved(this ILogger logger, string chat, string title, long chatId);
}
