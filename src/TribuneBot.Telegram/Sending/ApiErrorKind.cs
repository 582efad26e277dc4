namespace TribuneBot.Telegram.Sending;

/// <summary>What Telegram means by an error it answered.</summary>
internal enum ApiErrorKind
{
    /// <summary>Refused for a reason we have no answer to.</summary>
    Refused,
    FloodWait,
    Migrated,

    /// <summary>The person blocked the bot; the bot was removed from the chat.</summary>
    Unreachable,

    /// <summary>The person's account does not exist any more.</summary>
    AccountGone,

    Unauthorized,
    ChatNotFound,
    RightsLost,
    ThreadGone,
    Unparsable,
    TooLong,
    MediaRefused,
    ButtonsRefused,

    /// <summary>The edit would have changed nothing: it is done.</summary>
    NotModified,
    /// <summary>The message to edit is not there any more.</summary>
    MessageGone,

    /// <summary>The message is there and is not ours to edit.</summary>
    NotEditable,

    /// <summary>The message to edit is a photo, not a text, or the other way round.</summary>
    OtherForm,

    /// <summary>The message is there and cannot be deleted: too old, or not ours to delete.</summary>
    NotDeletable,
    AlreadyDeleted,

    /// <summary>A button press that was answered too late.</summary>
    PressExpired,

    /// <summary>It was sent, and removed at once by someone else.</summary>
    SentAndDeleted,

    /// <summary>Another program polls: nothing was done.</summary>
    Conflict,

    /// <summary>Telegram's own trouble: it may or may not have been done.</summary>
    ServerTrouble,
}
