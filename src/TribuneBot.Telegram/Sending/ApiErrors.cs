using System.Net;
using Telegram.Bot.Exceptions;

namespace TribuneBot.Telegram.Sending;

/// <summary>Telegram's errors by code and parameters first, by words second (they come with changing prefixes and letter case).</summary>
internal static class ApiErrors
{
    private static readonly (ApiErrorKind Kind, string[] Words)[] BadRequests =
    [
        (ApiErrorKind.Unparsable, ["can't parse entities"]),
        (ApiErrorKind.ButtonsRefused,
            ["BUTTON_DATA_INVALID", "BUTTON_URL_INVALID", "inline keyboard button URL", "reply markup is too long", "REPLY_MARKUP_TOO_LONG"]),
        (ApiErrorKind.TooLong, ["message is too long", "caption is too long", "text is too long", "MESSAGE_TOO_LONG", "MEDIA_CAPTION_TOO_LONG"]),
        (ApiErrorKind.RightsLost,
            ["need administrator rights", "have no write access", "not enough rights", "CHAT_WRITE_FORBIDDEN", "CHAT_ADMIN_REQUIRED"]),
        (ApiErrorKind.MediaRefused,
        [
            "wrong file identifier", "wrong remote file identifier", "failed to get HTTP URL content", "wrong type of the web page content",
            "wrong HTTP URL specified", "PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED", "WEBPAGE_CURL_FAILED", "WEBPAGE_MEDIA_EMPTY",
            "wrong file_id", "file is too big", "PHOTO_SAVE_FILE_INVALID", "PHOTO_EXT_INVALID", "MEDIA_EMPTY",
        ]),
        (ApiErrorKind.ThreadGone, ["message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"]),
        (ApiErrorKind.ChatNotFound, ["chat not found"]),
        (ApiErrorKind.NotModified, ["message is not modified"]),
        (ApiErrorKind.OtherForm, ["there is no text in the message to edit", "there is no caption in the message to edit"]),
        (ApiErrorKind.MessageGone, ["message to edit not found"]),
        (ApiErrorKind.NotEditable, ["message can't be edited", "MESSAGE_ID_INVALID", "MESSAGE_AUTHOR_REQUIRED"]),
        (ApiErrorKind.NotDeletable, ["message can't be deleted", "MESSAGE_DELETE_FORBIDDEN"]),
        (ApiErrorKind.AlreadyDeleted, ["message to delete not found"]),
        (ApiErrorKind.PressExpired, ["query is too old", "query ID is invalid"]),
    ];

    /// <summary>A 403 in other words leaves the chat alone: suspending a reader by mistake loses them, a refused message does not.</summary>
    private static readonly string[] Unreachable =
    [
        "blocked by the user", "USER_IS_BLOCKED", "can't initiate conversation", "send messages to the bot", "send messages to bots",
        "bot was kicked", "bot is not a member", "the group chat was deleted",
    ];

    private static readonly string[] AccountGone = ["user is deactivated", "USER_DEACTIVATED"];

    /// <summary>Also of an answer that is not Telegram's JSON; <see cref="ApiErrorKind.ServerTrouble"/> where that says nothing.</summary>
    public static ApiErrorKind KindOf(RequestException error) => error switch
    {
        ApiRequestException answer => KindOf(answer),
        { HttpStatusCode: HttpStatusCode.RequestEntityTooLarge } => ApiErrorKind.MediaRefused,
        _ => ApiErrorKind.ServerTrouble,
    };

    public static ApiErrorKind KindOf(ApiRequestException error) => error.ErrorCode switch
    {
        429 => ApiErrorKind.FloodWait,
        _ when error.Parameters?.MigrateToChatId is not null => ApiErrorKind.Migrated,
        400 => BadRequests.FirstOrDefault(row => Says(error, row.Words), (ApiErrorKind.Refused, [])).Kind,
        401 or 421 => ApiErrorKind.Unauthorized,
        403 when Says(error, AccountGone) => ApiErrorKind.AccountGone,
        403 => Says(error, Unreachable) ? ApiErrorKind.Unreachable : ApiErrorKind.Refused,
        // An address without a bot behind it: the token is unknown. A method that an old server lacks is named.
        404 => Says(error, ["method"]) ? ApiErrorKind.Refused : ApiErrorKind.Unauthorized,
        409 => ApiErrorKind.Conflict,
        413 => ApiErrorKind.MediaRefused,
        >= 500 => Says(error, ["immediately deleted"]) ? ApiErrorKind.SentAndDeleted : ApiErrorKind.ServerTrouble,
        _ => ApiErrorKind.Refused,
    };

    private static bool Says(ApiRequestException error, string[] words) =>
        words.Any(word => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
