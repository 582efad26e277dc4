using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Turns the pages of a feed: stories to skip, then a topic id or nothing.</summary>
internal sealed class FeedButton(Feed feed, TopicCatalog topics, FeedMenu menu) : IButton
{
    private const int DeepestOffset = 10_000;

    public string Verb => feed.Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var topicId = press.Data.Count > 1 ? press.Data.Text(1) : null;
        if (press.Data.Number(0) is not (>= 0 and <= DeepestOffset and var offset) || (topicId is not null && topics.Find(topicId) is null))
            return null;

        var screen = await menu.OpenAsync(feed, topicId, (int)offset, visit, cancellationToken);
        return Answer.With(screen.Drawn(press.ChatId, press.MessageId));
    }
}
