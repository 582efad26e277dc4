using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;

namespace TribuneBot.Core.Dispatch;

/// <summary>What a dispatch sends: exactly one of the two is set.</summary>
public sealed record DispatchContent(long DispatchId, Article? Article, Broadcast? Broadcast);
