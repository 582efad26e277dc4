namespace TribuneBot.Core.Dispatch;

/// <summary>The states of a delivery ("Outcome" in docs/architecture.md). Stored as numbers: values are never reused.</summary>
public enum DeliveryState
{
    Pending = 0,

    /// <summary>The intent is committed; the request may be on its way.</summary>
    Sending = 1,

    /// <summary>Delivered; the message ids are known, or were lost in an unreadable answer.</summary>
    Sent = 2,

    /// <summary>Telegram refused it for good.</summary>
    Rejected = 4,

    /// <summary>Its time to live ended before it could be sent.</summary>
    Expired = 5,

    /// <summary>Stopped by an editor, or the reader left before it was sent.</summary>
    Cancelled = 6,

    /// <summary>In flight at a crash or a broken connection: it may or may not have arrived. Never sent again by itself.</summary>
    Unknown = 7,
}
