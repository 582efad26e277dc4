using TribuneBot.Core.Articles;
using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Follows a topic of a story's card or leaves it, in place: article id, the topic's place on the card, 1 or 0, then the card's way back.</summary>
internal sealed class StoryFollowButton(IArticleStore articles, TopicCatalog topics, StoryCard card) : IButton
{
    public const string Name = "sfollow";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        if (press.Data.Number(0) is not { } id || press.Data.Number(1) is not { } place || press.Data.Number(2) is not (0 or 1))
            return null;
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
            return Answer.Noting(visit.Say.Get("article.gone"));

        var offered = card.TopicsOf(article);
        if (place < 0 || place >= offered.Count)
            return null;

        var isFollow = press.Data.Number(2) == 1;
        var topicId = offered[(int)place];
        visit.Follow(topicId, isFollow);
        var notice = visit.Say.Get(isFollow ? "topic.followed" : "topic.left", ("topic", topics.NameOf(topicId, visit.Say.Language)));
        return Answer.Noting(notice, card.Draw(article, ListPath.Read(press.Data, 3), visit).Drawn(press.ChatId, press.MessageId));
    }
}
