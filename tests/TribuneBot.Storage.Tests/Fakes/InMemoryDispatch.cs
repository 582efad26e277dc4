using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDispatch
{
    public required long Id { get; init; }

    public required DispatchKind Kind { get; init; }

    /// <summary>Of the article or the broadcast.</summary>
    public required long ContentId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The dispatch whose copies it changes.</summary>
    public long? OriginId { get; init; }

    public DateTimeOffset StartAt { get; set; }

    /// <summary>Of a digest.</summary>
    public DigestTurn? Turn { get; init; }

    public bool IsPaused { get; set; }

    public int Resent { get; set; }

    public DispatchState State { get; set; }

    /// <summary>The alerts were asked.</summary>
    public bool IsMatched { get; set; }

    public long Cursor { get; set; }
}
