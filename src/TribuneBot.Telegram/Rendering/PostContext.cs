using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;

namespace TribuneBot.Telegram.Rendering;

/// <summary>For whom a story is rendered, and by whom it is published.</summary>
/// <param name="Words">The bot's own words around the story, and the language of its hashtags.</param>
/// <param name="IsPrivate">A reader's own chat: its buttons are pressed, and its reader follows the topic already.</param>
/// <param name="AllowsPreview">Whether Telegram may show the page of a story without a photo.</param>
internal sealed record PostContext(
    LocalText Words, TopicCatalog Topics, NewsroomProfile Newsroom, string BotUserName, bool IsPrivate, bool AllowsPreview)
{
    /// <summary>Who tells the story: the agency it cites, the newsroom for its own pages, else the site.</summary>
    public string SourceOf(Article article)
    {
        if (article.Agency is { Length: > 0 } agency)
            return agency;

        return article.Site == Newsroom.Site || article.Site == NewsroomProfile.UnnamedSite ? Newsroom.Name : article.Site;
    }
}
