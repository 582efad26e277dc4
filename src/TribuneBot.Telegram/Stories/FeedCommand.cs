using TribuneBot.Core.Languages;
using TribuneBot.Core.Topics;
using TribuneBot.Telegram.Commands;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Stories;

/// <summary>The stories of a feed; of one topic when its id or its name in any language is given.</summary>
internal sealed class FeedCommand(Feed feed, IReadOnlyList<string> aliases, TopicCatalog topics, FeedMenu menu) : IBotCommand
{
    public string Name => feed.Name;

    public IReadOnlyList<string> Aliases => aliases;

    public string MenuKey => $"menu.{feed.Name}";

    public async Task<IReadOnlyList<Reply>> HandleAsync(string arguments, Visit visit, CancellationToken cancellationToken)
    {
        var name = arguments.TrimStart('#').Trim();
        var topic = name.Length == 0 ? null : TopicNamed(name);
        var screen = name.Length > 0 && topic is null
            ? menu.Choose(feed, name, visit)
            : await menu.OpenAsync(feed, topic?.Id, offset: 0, visit, cancellationToken);
        return [screen.Said(visit.ChatId)];
    }

    /// <summary>The whole name first; else the beginning of one, if it is the beginning of only one.</summary>
    private Topic? TopicNamed(string name)
    {
        var folded = Folding.Fold(name);
        var whole = topics.Topics.FirstOrDefault(topic => NamesOf(topic).Contains(folded));
        if (whole is not null)
            return whole;

        var begun = topics.Topics.Where(topic => NamesOf(topic).Any(full => full.StartsWith(folded, StringComparison.Ordinal))).Take(2).ToList();
        return begun is [var only] ? only : null;
    }

    private static IEnumerable<string> NamesOf(Topic topic) => topic.Names.Values.Append(topic.Id).Select(Folding.Fold);
}
