using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Undoes a single follow, or does it again: topic id, then 1 to follow or 0 to leave.</summary>
internal sealed class FollowButton(TopicCatalog topics, TopicsMenu menu) : IButton
{
    public const string Name = "follow";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var id = press.Data.Text(0);
        if (topics.Find(id) is not { IsRetired: false } || press.Data.Number(1) is not (0 or 1))
            return Task.FromResult<Answer?>(null);

        var follow = press.Data.Number(1) == 1;
        visit.Follow(id, follow);
        return Task.FromResult<Answer?>(Answer.With(menu.Followed(visit, id, follow).Drawn(press.ChatId, press.MessageId)));
    }
}
