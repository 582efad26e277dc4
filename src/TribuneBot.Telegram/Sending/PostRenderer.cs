using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>Makes the post for one delivery.</summary>
/// <param name="botUserName">Asked at each post: it is known once Telegram has answered who the bot is.</param>
internal sealed class PostRenderer(Texts texts, TopicCatalog topics, NewsroomProfile newsroom, Func<string> botUserName)
{
    /// <returns>Null when the content has nothing in the delivery's language.</returns>
    public Post? Render(PendingDelivery delivery, DispatchContent content)
    {
        if (content.Article is { } article)
            return ArticlePost.Of(article, ContextOf(delivery));
        return content.Broadcast is { } broadcast ? BroadcastPost.Of(broadcast, delivery.Language) : null;
    }

    private PostContext ContextOf(PendingDelivery delivery) => new(
        texts.For(delivery.InterfaceLanguage),
        topics,
        newsroom,
        botUserName(),
        IsPrivate: delivery.ChatKind == ChatKind.Private,
        delivery.AllowsPreview);
}
