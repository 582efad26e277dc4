using TribuneBot.Core.Newsroom;
using TribuneBot.Telegram.Menus;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Callbacks;

/// <summary>The buttons below the topics: all, none, done, and show them again.</summary>
internal sealed class TopicsButton(TopicsMenu menu) : IButton
{
    public const string Name = "topics";
    public const string All = "all";
    public const string None = "none";
    public const string Done = "done";
    public const string Show = "show";

    public string Verb => Name;

    public Role Role => Role.Reader;

    public Task<Answer?> PressAsync(Press press, Visit visit, CancellationToken cancellationToken)
    {
        var choice = press.Data.Text(0);
        if (choice is All or None)
        {
            foreach (var topic in menu.Offered)
                visit.Follow(topic.Id, choice == All);
        }

        var screen = choice switch
        {
            All or None or Show => menu.Open(visit),
            Done => menu.Closed(visit),
            _ => null,
        };
        return Task.FromResult(screen is null ? null : Answer.With(screen.Drawn(press.ChatId, press.MessageId)));
    }
}
