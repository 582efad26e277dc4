using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>Follows a topic of the menu or leaves it, in place.</summary>
internal sealed class TopicButton(TopicCatalog topics, TopicsMenu menu) : IButton
{
    public const string Name = "topic";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var id = press.Data.Text(0);
        if (topics.Find(id) is not { IsRetired: false })
            return Task.FromResult<Answer?>(Answer.Noting(visit.Say.Get("topic.gone"), menu.Open(visit).Drawn(press.ChatId, press.MessageId)));

        visit.Follow(id, !visit.Reader.TopicIds.Contains(id));
        return Task.FromResult<Answer?>(Answer.With(menu.Open(visit).Drawn(press.ChatId, press.MessageId)));
    }
}
