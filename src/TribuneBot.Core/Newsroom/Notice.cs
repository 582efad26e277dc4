using TribuneBot.Core.Dispatch;

namespace TribuneBot.Core.Newsroom;

/// <summary>Something the editors must be told.</summary>
/// <param name="Delivery">The delivery it happened to; zeros for a source.</param>
/// <param name="Channel">The channel's title, or the source's name.</param>
/// <param name="Story">The title of the article, or the first words of the broadcast; empty for a source.</param>
/// <param name="Reason">Telegram's own words, or what is wrong with the source; empty where there are none.</param>
public sealed record Notice(long Id, NoticeKind Kind, DeliveryKey Delivery, string Channel, string Story, string Reason);
