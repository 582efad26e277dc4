using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Menus;

namespace TribuneBot.Telegram.Stories;

/// <summary>Where a story was picked from, so that its card leads back there: the verb and arguments of the button that draws that list.</summary>
internal sealed record ListPath
{
    public static readonly ListPath None = new("", []);

    private readonly string _verb;
    private readonly object[] _arguments;

    private ListPath(string verb, object[] arguments) => (_verb, _arguments) = (verb, arguments);

    /// <summary>As arguments of another button.</summary>
    public object[] Parts => _verb.Length == 0 ? [] : [_verb, .. _arguments];

    public static ListPath OfFeed(Feed feed, int offset, string? topicId) =>
        new(feed.Name, topicId is null ? [offset] : [offset, topicId]);

    public static ListPath OfResults(long queryId, int page) => new(FindButton.Name, [queryId, page]);

    public static ListPath OfRelated(long articleId) => new(RelatedButton.Name, [articleId, RelatedButton.InPlace]);

    /// <summary>What <see cref="Parts"/> wrote, from the argument at <paramref name="first"/> on.</summary>
    public static ListPath Read(CallbackData data, int first)
    {
        var verb = data.Text(first);
        var isKnown = verb is FindButton.Name or RelatedButton.Name || Feed.Named(verb) is not null;
        return isKnown ? new ListPath(verb, [.. Enumerable.Range(first + 1, data.Count - first - 1).Select(data.Text)]) : None;
    }

    /// <summary>Draws the list; null when there is none.</summary>
    public InlineKeyboardButton? Button(string label) => _verb.Length == 0 ? null : Keyboard.Button(label, _verb, _arguments);
}
