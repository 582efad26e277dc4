using TribuneBot.Core.Newsroom;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Breaking;

/// <summary>Chooses the followers of a topic or leaves them out: broadcast, topic.</summary>
internal sealed class FollowersButton(TargetScreens screens, TopicCatalog topics) : ComposingButton
{
    public const string Name = "btopic";

    public override string Verb => Name;

    protected override Broadcast? Change(Broadcast broadcast, CallbackData data)
    {
        var id = data.Text(1);
        if (topics.Find(id) is null)
            return null;

        var others = broadcast.TopicIds.Where(topic => topic != id).ToList();
        return broadcast with
        {
            Audience = Audience.Topics,
            TopicIds = others.Count < broadcast.TopicIds.Count ? others : [.. others, id],
        };
    }

    protected override Task<Screen> DrawAsync(Broadcast broadcast, Visit visit, CancellationToken cancellationToken) =>
        screens.ChooseAsync(broadcast, visit, cancellationToken);
}
