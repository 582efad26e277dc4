using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Articles;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>The pages of a feed, of one topic or of all, turned by editing the message.</summary>
internal sealed class FeedMenu(FeedSource source, TopicCatalog topics, StoryList stories)
{
    private const int LongestName = 60;

    public async Task<Screen> OpenAsync(Feed feed, string? topicId, int offset, Visit visit, CancellationToken cancellationToken)
    {
        var page = await source.ReadAsync(feed, topicId, offset, visit, cancellationToken);
        if (page.Articles.Count == 0)
            return Nothing(feed, topicId, offset, page.Basis, visit);

        var shown = page.Articles.Select((article, index) => (Number: offset + index + 1, Article: article)).ToList();
        var text = TgHtml.Of(html =>
        {
            html.Bold(Title(feed, topicId, visit));
            foreach (var (index, (number, article)) in shown.Index())
                stories.Write(html, number, article, StoryList.Passage(article), visit, ReadsOf(page, index, visit));
        });
        var keyboard = new Keyboard()
            .Row(StoryList.Numbers(shown, ListPath.OfFeed(feed, offset, topicId)))
            .Row(Turning(feed, topicId, offset, page.HasMore))
            .Row(ByTopic(feed, topicId, visit));
        return new Screen(text, keyboard.Build());
    }

    /// <summary>The topics to choose from; said also when a topic is not known.</summary>
    public Screen Choose(Feed feed, string? unknownName, Visit visit)
    {
        var offered = topics.Topics.Where(topic => !topic.IsRetired);
        var keyboard = new Keyboard()
            .Grid(offered.Select(topic => Keyboard.Button(topics.NameOf(topic.Id, visit.Say.Language), feed.Name, 0, topic.Id)), columns: 2)
            .Row(Keyboard.Button(visit.Say.Get("feed.all-topics"), feed.Name, 0));
        var text = unknownName is null
            ? visit.Say.Get("feed.choose")
            : visit.Say.Get("latest.which", ("name", Excerpt.Of(unknownName, LongestName)));
        return new Screen(TgHtml.Of(text), keyboard.Build());
    }

    private static Screen Nothing(Feed feed, string? topicId, int offset, TopBasis basis, Visit visit)
    {
        var key = offset > 0 ? "latest.end" : feed == Feed.Top && basis == TopBasis.Nothing ? "top.unknown" : $"{feed.Name}.nothing";
        var keyboard = new Keyboard().Row(feed == Feed.Latest ? [] : [Keyboard.Button(visit.Say.Get("digest.latest"), Feed.Latest.Name, 0)]);
        if (topicId is not null)
            keyboard.Row(ByTopic(feed, topicId, visit));
        return new Screen(TgHtml.Of(visit.Say.Get(key)), keyboard.Build());
    }

    private string Title(Feed feed, string? topicId, Visit visit) => topicId is null
        ? visit.Say.Get($"{feed.Name}.title")
        : visit.Say.Get($"{feed.Name}.on", ("topic", topics.NameOf(topicId, visit.Say.Language)));

    private static string? ReadsOf(FeedPage page, int index, Visit visit) => page.Basis switch
    {
        TopBasis.Reads => visit.Say.Count("top.reads", page.Reads[index]),
        TopBasis.Presses => visit.Say.Count("top.presses", page.Reads[index]),
        _ => null,
    };

    private static InlineKeyboardButton ByTopic(Feed feed, string? topicId, Visit visit) =>
        Keyboard.Button(visit.Say.Get(topicId is null ? "feed.by-topic" : "feed.other-topic"), ByTopicButton.Name, feed.Name);

    private static List<InlineKeyboardButton> Turning(Feed feed, string? topicId, int offset, bool hasMore)
    {
        var buttons = new List<InlineKeyboardButton>();
        if (offset > 0)
            buttons.Add(ListPath.OfFeed(feed, Math.Max(0, offset - StoryList.PageSize), topicId).Button("‹")!);
        if (hasMore)
            buttons.Add(ListPath.OfFeed(feed, offset + StoryList.PageSize, topicId).Button("›")!);
        return buttons;
    }
}
