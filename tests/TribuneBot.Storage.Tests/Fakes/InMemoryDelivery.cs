using TribuneBot.Core.Dispatch;

namespace TribuneBot.Fakes;

internal sealed class InMemoryDelivery
{
    public required long DispatchId { get; init; }

    public required long TargetId { get; set; }

    public required Lane Lane { get; init; }

    public required string Language { get; init; }

    public long? ChannelId { get; init; }

    public int Activity { get; init; }

    public DeliveryState State { get; set; }

    public bool IsBlocked { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    public int Doubts { get; set; }

    public CopyForm Form { get; set; }

    /// <summary>When it last set out.</summary>
    public DateTimeOffset SetOutAt { get; set; }

    public IReadOnlyList<int> MessageIds { get; set; } = [];

    public string? Reason { get; set; }

    public DeliveryKey Key => new(DispatchId, TargetId);
}
