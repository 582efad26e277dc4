using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>"Read here": a story's text in the chat, split at paragraphs.</summary>
internal sealed class StoryReader(IArticleStore articles, NewsroomProfile newsroom)
{
    /// <returns>Null when there is no such story.</returns>
    public async Task<IReadOnlyList<Reply>?> ReadAsync(long articleId, Visit visit, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(articleId, cancellationToken) is not { } article)
            return null;

        return [.. ArticleText.Of(article, visit.Say, newsroom.TimeZone).Select(text => new Reply.SendMessage(visit.ChatId, text))];
    }
}
