using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Core.Zones;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;

namespace TribuneBot.Telegram.Sending;

/// <summary>
/// Makes the post for one delivery. What readers get is the same for all who share a language and a zone, so it is made once for each content object, which
/// lives for some seconds; a channel's post carries its key, one that an alert brings its words: those are made anew. The same delivery and content always make the same post.
/// </summary>
/// <param name="botUserName">Asked at each post: it is known once Telegram has answered who the bot is.</param>
internal sealed class PostRenderer(
    Texts texts, TopicCatalog topics, NewsroomProfile newsroom, Func<string> botUserName, TimeProvider clock)
{
    private readonly ConditionalWeakTable<DispatchContent, ConcurrentDictionary<Variant, Post?>> _made = [];

    /// <returns>Null when the content has nothing in the delivery's language, or nothing at all.</returns>
    public Post? Render(PendingDelivery delivery, DispatchContent content)
    {
        if (delivery.ChatKind != ChatKind.Private || content.Kind == DispatchKind.Digest || delivery.Alert is not null)
            return Make(delivery, content);

        var posts = _made.GetValue(content, static _ => new ConcurrentDictionary<Variant, Post?>());
        var variant = new Variant(delivery.Language, delivery.InterfaceLanguage, delivery.AllowsPreview, delivery.Kind, delivery.Copy?.Form, delivery.TimeZone);
        return posts.TryGetValue(variant, out var post) ? post : posts[variant] = Make(delivery, content);
    }

    /// <summary>The line that takes the place of a post that cannot be deleted any more.</summary>
    public Post Withdrawn(PendingDelivery delivery, DispatchContent content) =>
        WithdrawnPost.Of(content.UpdatedAt ?? clock.GetUtcNow(), ContextOf(delivery, content));

    private Post? Make(PendingDelivery delivery, DispatchContent content)
    {
        var context = ContextOf(delivery, content);
        if (content.Digest is { } digest)
            return DigestPost.Of(digest, clock.GetUtcNow(), context);

        if (content.Article is { } article)
            return ArticlePost.Of(article, context);

        return content.Broadcast is { } broadcast ? BroadcastPost.Of(broadcast, delivery.Language, context) : null;
    }

    private PostContext ContextOf(PendingDelivery delivery, DispatchContent content) => new(
        texts.For(delivery.InterfaceLanguage),
        topics,
        newsroom,
        botUserName(),
        IsPrivate: delivery.ChatKind == ChatKind.Private,
        delivery.AllowsPreview)
    {
        Key = delivery.ChatKind == ChatKind.Private ? null : delivery.Key,
        Form = delivery.Copy?.Form,
        Alert = delivery.Alert,
        UpdatedAt = delivery.Kind == DispatchKind.Correction ? content.UpdatedAt : null,
        Zone = ZoneRules.Find(delivery.TimeZone, newsroom.TimeZone),
    };

    private sealed record Variant(
        string Language, string InterfaceLanguage, bool AllowsPreview, DispatchKind Kind, CopyForm? Form, string? TimeZone);
}
