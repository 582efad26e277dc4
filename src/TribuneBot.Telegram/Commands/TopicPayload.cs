using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Commands;

/// <summary><c>t_politics</c>, behind a post's "Follow": follows the topic at once, with a button that undoes it.</summary>
internal sealed class TopicPayload(TopicCatalog topics, TopicsMenu menu) : IStartPayload
{
    public string Prefix => "t_";

    public Task<IReadOnlyList<Reply>?> AnswerAsync(string rest, Visit visit, CancellationToken cancellationToken)
    {
        if (topics.Find(rest) is not { IsRetired: false })
            return Task.FromResult<IReadOnlyList<Reply>?>(null);

        visit.Follow(rest, follow: true);
        return Task.FromResult<IReadOnlyList<Reply>?>([menu.Followed(visit, rest, isFollowed: true).Said(visit.ChatId)]);
    }
}
