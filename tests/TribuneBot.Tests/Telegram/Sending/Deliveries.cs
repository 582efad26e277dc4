using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Tests.Telegram.Rendering;

namespace TribuneBot.Tests.Telegram.Sending;

/// <summary>Deliveries and contents for the tests of sending.</summary>
internal static class Deliveries
{
    /// <summary>Its key is <c>_1a_3</c>.</summary>
    public static readonly PendingDelivery ToChannel = new(
        new DeliveryKey(46, 3), -1001, ThreadId: null, ChatKind.Channel, Lane.ChannelPosts, "en", "az", ChannelId: 9, Attempts: 0);

    public static readonly PendingDelivery ToReader = new(
        new DeliveryKey(46, 4), 7, ThreadId: null, ChatKind.Private, Lane.Instant, "en", "en", ChannelId: null, Attempts: 0);

    public static readonly Broadcast Breaking = new()
    {
        EditorId = 1,
        EditorChatId = 1,
        State = BroadcastState.Sending,
        Texts = new Dictionary<string, FormattedText> { ["en"] = FormattedText.Plain("Breaking") },
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public static readonly DispatchContent Story = new(46, Samples.Ferry, null);

    public static readonly DispatchContent Message = new(46, null, Breaking, DispatchKind.Broadcast);

    /// <summary>Of a message that was dispatched at 5 o'clock that morning, UTC.</summary>
    public static PendingDelivery Of(this PendingDelivery delivery, DispatchKind kind, CopyForm form) => delivery with
    {
        Kind = kind,
        Copy = new Copy(31, form, new DateTimeOffset(2026, 3, 5, 5, 0, 0, TimeSpan.Zero)),
    };

    public static DispatchContent At(this DispatchContent content, DispatchKind kind, int hour, int minute) =>
        content with { Kind = kind, UpdatedAt = new DateTimeOffset(2026, 3, 5, hour, minute, 0, TimeSpan.Zero) };
}
