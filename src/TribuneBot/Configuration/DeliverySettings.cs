namespace TribuneBot.Configuration;

/// <summary>The speeds and ages of <c>Delivery</c>.</summary>
/// <param name="PerSecond">Bulk messages per second, 1–1,000; default 28, or 900 when <paramref name="IsPaid"/>.</param>
/// <param name="PerChatPerSecond">Messages per second in one private chat, 0.1–30; default 1.</param>
/// <param name="GroupPerMinute">Messages a minute in one group or channel, 1–600; default 20.</param>
/// <param name="MaxAge">An article older than this at first sight is stored, not announced; default 24 h.</param>
/// <param name="IsPaid">Messages beyond Telegram's free pace are paid for in Stars (<c>allow_paid_broadcast</c>); default false.</param>
/// <param name="KeepReaderCopies">How long a reader's message can still be corrected and withdrawn, 1 h–365 days; default 7 days.</param>
internal sealed record DeliverySettings(int PerSecond, double PerChatPerSecond, int GroupPerMinute, TimeSpan MaxAge, bool IsPaid, TimeSpan KeepReaderCopies);
