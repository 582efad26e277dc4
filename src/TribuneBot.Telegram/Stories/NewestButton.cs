using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>Says the newest stories in a message of their own, so that the digest above stays.</summary>
internal sealed class NewestButton(FeedMenu menu) : IButton
{
    public const string Name = "newest";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public async Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var screen = await menu.OpenAsync(Feed.Latest, topicId: null, offset: 0, visit, cancellationToken);
        return Answer.With(screen.Said(press.ChatId));
    }
}
