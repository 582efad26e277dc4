using TribuneBot.Core.Dispatch;

namespace TribuneBot.Core.Newsroom;

/// <summary>Something the editors must be told.</summary>
/// <param name="Delivery">The delivery it happened to.</param>
/// <param name="Channel">The channel's title.</param>
/// <param name="Story">The title of the article, or the first words of the broadcast.</param>
/// <param name="Reason">Telegram's own words; empty where there are none.</param>
public sealed record Notice(long Id, NoticeKind Kind, DeliveryKey Delivery, string Channel, string Story, string Reason);
