using TribuneBot.Core.Dispatch;

namespace TribuneBot.Storage.Readers;

/// <summary>Where deliveries go. The key is ours and immutable; the chat id is Telegram's and may change.</summary>
internal sealed class TargetRow
{
    /// <summary>Stands for "no thread": a NULL would not be unique.</summary>
    public const int NoThread = 0;

    public long Id { get; set; }

    public required long ChatId { get; set; }

    public int ThreadId { get; set; } = NoThread;

    public required ChatKind Kind { get; set; }

    /// <summary>Telegram said it is unreachable; nothing goes there until somebody is seen there again.</summary>
    public bool IsSuspended { get; set; }
}
