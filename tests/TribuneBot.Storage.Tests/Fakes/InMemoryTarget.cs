using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryTarget
{
    public required long Id { get; init; }

    public required long ChatId { get; set; }

    public int? ThreadId { get; init; }

    public ChatKind Kind { get; set; }

    public bool IsSuspended { get; set; }
}
