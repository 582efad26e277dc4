using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Inline;

/// <summary>Answers to inline queries. A card that is sent speaks the language of its story: others read it too.</summary>
internal sealed class InlineCards(Texts texts, TopicCatalog topics, NewsroomProfile newsroom, BotIdentity bot)
{
    /// <summary>The same for everybody who types the same; news comes all the time.</summary>
    private static readonly TimeSpan FoundKeptFor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LatestKeptFor = TimeSpan.FromSeconds(20);

    private const int LongestTitle = 200;
    private const int LongestDescription = 200;

    /// <summary>Nothing found is said in the person's language, so it is theirs alone.</summary>
    public Reply Found(string queryId, InlinePage page, LocalText say) => page.Stories.Count > 0
        ? Answer(queryId, page, FoundKeptFor, isPersonal: false)
        : new Reply.AnswerInline(queryId, [], NextOffset: "", LatestKeptFor, IsPersonal: true)
        {
            Button = new InlineQueryResultsButton(say.Get("inline.nothing")) { StartParameter = InlinePayload.Word },
        };

    public Reply Latest(string queryId, InlinePage page) => Answer(queryId, page, LatestKeptFor, isPersonal: true);

    public static Reply Trouble(string queryId) => new Reply.AnswerInline(queryId, [], NextOffset: "", TimeSpan.Zero, IsPersonal: true);

    private Reply.AnswerInline Answer(string queryId, InlinePage page, TimeSpan keptFor, bool isPersonal) => new(
        queryId,
        [.. page.Stories.Select(story => Card(story.Article, story.Passage))],
        page.NextOffset?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        keptFor,
        isPersonal);

    private InlineQueryResultArticle Card(Article article, string passage)
    {
        var words = texts.For(article.Language);
        var context = new PostContext(words, topics, newsroom, bot.UserName, IsPrivate: false, AllowsPreview: true) { Form = Core.Dispatch.CopyForm.Text };
        var post = ArticlePost.Of(article, context);
        var content = new InputTextMessageContent(post.Text.Html) { ParseMode = ParseMode.Html, LinkPreviewOptions = Preview(article) };
        return new InlineQueryResultArticle($"a{article.Id}", Excerpt.Of(article.Title, LongestTitle), content)
        {
            Description = $"{Origin(article, words, context)}\n{Excerpt.Of(passage.ReplaceLineEndings(" "), LongestDescription)}",
            ThumbnailUrl = TgLink.IsWeb(article.ImageUrl) ? article.ImageUrl : null,
            Url = TgLink.IsWeb(article.Url) ? article.Url : null,
            ReplyMarkup = Buttons(article, words),
        };
    }

    /// <summary>The photo stands above the text; a story without one shows its page as Telegram knows it.</summary>
    private static LinkPreviewOptions Preview(Article article) => TgLink.IsWeb(article.ImageUrl)
        ? new LinkPreviewOptions { Url = article.ImageUrl, PreferLargeMedia = true, ShowAboveText = true }
        : TgLink.IsWeb(article.Url) ? new LinkPreviewOptions { Url = article.Url } : new LinkPreviewOptions { IsDisabled = true };

    private InlineKeyboardMarkup? Buttons(Article article, LocalText words) => new Keyboard()
        .Row(
        [
            .. TgLink.IsWeb(article.Url) ? [Keyboard.Link(words.Get("button.read"), article.Url!)] : Array.Empty<InlineKeyboardButton>(),
            Keyboard.Link(words.Get("button.read-in-bot"), TgLink.ToBot(bot.UserName, $"a{article.Id}")),
        ])
        .Build();

    private string Origin(Article article, LocalText words, PostContext context) => article.Published is { } published
        ? $"{context.SourceOf(article)} · {new ChatTime(words, newsroom.TimeZone).Day(published)}"
        : context.SourceOf(article);
}
