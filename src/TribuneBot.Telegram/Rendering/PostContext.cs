using TribuneBot.Core.Articles;
using TribuneBot.Core.Dispatch;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Rendering;

/// <summary>For whom a post is rendered, and by whom it is published.</summary>
/// <param name="Words">The bot's own words around the story, and the language of its hashtags.</param>
/// <param name="IsPrivate">A reader's own chat: its buttons are pressed, and its reader follows the topic already.</param>
/// <param name="AllowsPreview">Whether Telegram may show the page of a story without a photo.</param>
internal sealed record PostContext(
    LocalText Words, TopicCatalog Topics, NewsroomProfile Newsroom, string BotUserName, bool IsPrivate, bool AllowsPreview)
{
    /// <summary>The key that the buttons of a post outside a private chat carry; null where none is needed.</summary>
    public DeliveryKey? Key { get; init; }

    /// <summary>What the message to edit is; null for a post that is made anew.</summary>
    public CopyForm? Form { get; init; }

    /// <summary>When a corrected post was corrected; null for any other.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The saved search that brings the story; null where none does.</summary>
    public AlertReason? Alert { get; init; }

    /// <summary>Of the times of day that are shown.</summary>
    public TimeZoneInfo Zone { get; init; } = Newsroom.TimeZone;

    /// <summary>Who tells the story: the agency it cites, the newsroom for its own pages, else the site.</summary>
    public string SourceOf(Article article)
    {
        if (article.Agency is { Length: > 0 } agency)
            return agency;

        return article.Site == Newsroom.Site || article.Site == NewsroomProfile.UnnamedSite ? Newsroom.Name : article.Site;
    }

    /// <summary>A link into the bot's private chat, with the delivery's key at its end.</summary>
    public string ToBot(string payload) => TgLink.ToBot(BotUserName, Key is { } key ? payload + PostMark.Of(key) : payload);

    /// <summary>"Updated 14:05"; null where nothing was corrected.</summary>
    public string? UpdatedLine() => UpdatedAt is { } moment
        ? Words.Get("post.updated", ("time", new ChatTime(Words, Zone).OfDay(moment)))
        : null;
}
