using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>The newest stories in the reader's languages, of one topic or of all.</summary>
internal sealed class LatestMenu(IArticleStore articles, TopicCatalog topics, StoryList stories)
{
    public async Task<Screen> OpenAsync(string? topicId, int offset, Visit visit, CancellationToken cancellationToken)
    {
        // One more than is shown tells whether there is a next page.
        var found = await articles.LatestAsync(topicId, visit.Reader.StoryLanguages, offset, StoryList.PageSize + 1, cancellationToken);
        var shown = found.Take(StoryList.PageSize).Select((article, index) => (Number: offset + index + 1, Article: article)).ToList();
        if (shown.Count == 0)
            return new Screen(TgHtml.Of(visit.Say.Get(offset > 0 ? "latest.end" : "latest.nothing")));

        var text = TgHtml.Of(html =>
        {
            html.Bold(Title(topicId, visit));
            foreach (var (number, article) in shown)
                stories.Write(html, number, article, StoryList.Passage(article), visit.Say);
        });
        var keyboard = new Keyboard()
            .Row(StoryList.ReadButtons(shown, visit.Say))
            .Row(Turning(topicId, offset, hasMore: found.Count > StoryList.PageSize));
        return new Screen(text, keyboard.Build());
    }

    /// <summary>Said when a topic is not known: the topics to choose from.</summary>
    public Screen Choose(string name, Visit visit)
    {
        var offered = topics.Topics.Where(topic => !topic.IsRetired);
        var keyboard = new Keyboard().Grid(
            offered.Select(topic => Keyboard.Button(topics.NameOf(topic.Id, visit.Say.Language), LatestButton.Name, 0, topic.Id)), columns: 2);
        return new Screen(TgHtml.Of(visit.Say.Get("latest.which", ("name", Excerpt.Of(name, 60)))), keyboard.Build());
    }

    private string Title(string? topicId, Visit visit) => topicId is null
        ? visit.Say.Get("latest.title")
        : visit.Say.Get("latest.on", ("topic", topics.NameOf(topicId, visit.Say.Language)));

    private static List<InlineKeyboardButton> Turning(string? topicId, int offset, bool hasMore)
    {
        var buttons = new List<InlineKeyboardButton>();
        if (offset > 0)
            buttons.Add(To("‹", Math.Max(0, offset - StoryList.PageSize)));
        if (hasMore)
            buttons.Add(To("›", offset + StoryList.PageSize));
        return buttons;

        InlineKeyboardButton To(string label, int target) => topicId is null
            ? Keyboard.Button(label, LatestButton.Name, target)
            : Keyboard.Button(label, LatestButton.Name, target, topicId);
    }
}
