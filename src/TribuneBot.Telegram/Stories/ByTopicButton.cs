using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Shows the topics by which a feed can be read: the feed's name.</summary>
internal sealed class ByTopicButton(FeedMenu menu) : IButton
{
    public const string Name = "bytopic";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken) => Task.FromResult(
        Feed.Named(press.Data.Text(0)) is { } feed
            ? Answer.With(menu.Choose(feed, unknownName: null, visit).Drawn(press.ChatId, press.MessageId))
            : null);
}
