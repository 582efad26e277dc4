using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>One story of a list, drawn in the list's place: open it, read it here, see related ones, follow its topics, go back.</summary>
internal sealed class StoryCard(IArticleStore articles, TopicCatalog topics, StoryList stories)
{
    private const int MostTopics = 2;
    private const int LongestTopic = 24;

    /// <returns>Null when there is no such story.</returns>
    public async Task<Screen?> OpenAsync(long articleId, ListPath from, Visit visit, CancellationToken cancellationToken) =>
        await articles.FindAsync(articleId, cancellationToken) is { } article ? Draw(article, from, visit) : null;

    /// <summary>The topics that can be followed from the card; their places are what its buttons carry.</summary>
    public IReadOnlyList<string> TopicsOf(Article article) =>
        [.. article.TopicIds.Where(id => topics.Find(id) is { IsRetired: false }).Take(MostTopics)];

    public Screen Draw(Article article, ListPath from, Visit visit)
    {
        var say = visit.Say;
        var text = TgHtml.Of(html => stories.Write(html, number: null, article, StoryList.Passage(article), visit));
        var keyboard = new Keyboard()
            .Row([.. OpenButtons(article, say)])
            .Row(Keyboard.Button(say.Get("button.related"), RelatedButton.Name, article.Id))
            .Row([.. TopicsOf(article).Select((id, place) => Follow(article, id, place, from, visit))])
            .Row(from.Button(say.Get("story.back")) is { } back ? [back] : []);
        return new Screen(text, keyboard.Build());
    }

    private static IEnumerable<InlineKeyboardButton> OpenButtons(Article article, Locales.LocalText say)
    {
        if (TgLink.IsWeb(article.Url))
            yield return Keyboard.Link(say.Get("button.open"), article.Url!);
        yield return Keyboard.Button(say.Get("button.read-here"), ReadButton.Name, article.Id);
    }

    private InlineKeyboardButton Follow(Article article, string topicId, int place, ListPath from, Visit visit)
    {
        var isFollowed = visit.Reader.TopicIds.Contains(topicId);
        var name = Excerpt.Of(topics.NameOf(topicId, visit.Say.Language), LongestTopic);
        return Keyboard.Toggle(
            isFollowed,
            isFollowed ? name : visit.Say.Get("button.follow", ("topic", name)),
            StoryFollowButton.Name,
            [article.Id, place, isFollowed ? 0 : 1, .. from.Parts]);
    }
}
