using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>"Read here": a story's text in the chat, split at paragraphs; what leads on stands below its end. Each reading is counted, without its reader.</summary>
internal sealed class StoryReader(IArticleStore articles, NewsroomProfile newsroom)
{
    /// <returns>Null when there is no such story.</returns>
    public async Task<IReadOnlyList<Reply>?> ReadAsync(long articleId, Visit visit, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(articleId, cancellationToken) is not { } article)
            return null;

        visit.Unit.Reads.Count(articleId, visit.Now);
        var texts = ArticleText.Of(article, visit.Say, visit.ZoneIn(newsroom));
        return [.. texts.Select((text, index) => new Reply.SendMessage(visit.ChatId, text, index == texts.Count - 1 ? Onwards(article, visit.Say) : null))];
    }

    private static InlineKeyboardMarkup? Onwards(Article article, LocalText say) => new Keyboard()
        .Row(TgLink.IsWeb(article.Url) ? [Keyboard.Link(say.Get("button.open"), article.Url!)] : [])
        .Row(Keyboard.Button(say.Get("button.related"), RelatedButton.Name, article.Id))
        .Build();
}
