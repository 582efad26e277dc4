using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Readers;
using TribuneBot.Core.Search;

namespace TribuneBot.Telegram;

/// <summary>The ports through which the Telegram room reads and changes what is stored.</summary>
public sealed record RoomPorts(
    IUpdateLog Updates,
    IEditorDirectory Editors,
    IChannelStore Channels,
    IArticleStore Articles,
    ISearchIndex Index,
    IRelatedStories Related,
    IFrontPage FrontPage,
    IDeliveryQueue Deliveries,
    IBroadcastMonitor Broadcasts,
    INoticeBoard Notices,
    IKnownFiles Files,
    IImageSource Images);
