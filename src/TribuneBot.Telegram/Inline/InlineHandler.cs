using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using TribuneBot.Core.Readers;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Inline;

/// <summary>
/// Inline mode: what somebody types behind the bot's name in any chat is searched for, and nothing is stored of it. What a search finds is the same
/// for everybody; the newest stories are in the languages of the person, who need not be a reader.
/// </summary>
internal sealed class InlineHandler(InlineSearch search, InlineCards cards, Texts texts) : IUpdateHandler
{
    public UpdateType Type => UpdateType.InlineQuery;

    public bool ChangesNothing => true;

    public async Task<IReadOnlyList<Reply>> HandleAsync(Update update, IUpdateUnit unit, CancellationToken cancellationToken)
    {
        var query = update.InlineQuery!;
        var say = texts.For(texts.Pick(query.From.LanguageCode));
        var words = query.Query.Trim();
        if (words.Length > 0)
        {
            var found = await search.FindAsync(words, OffsetOf(query), cancellationToken);
            return [cards.Found(query.Id, found, say)];
        }

        var reader = await unit.Readers.FindAsync(query.From.Id, cancellationToken);
        var latest = await search.LatestAsync(reader?.StoryLanguages ?? [say.Language], OffsetOf(query), cancellationToken);
        return [cards.Latest(query.Id, latest)];
    }

    /// <summary>An empty answer: whoever types sees no results, and may type on.</summary>
    public IReadOnlyList<Reply> Apologise(Update update) => [InlineCards.Trouble(update.InlineQuery!.Id)];

    /// <summary>Ours are numbers; anything else is the beginning.</summary>
    private static int OffsetOf(InlineQuery query) =>
        int.TryParse(query.Offset, System.Globalization.CultureInfo.InvariantCulture, out var offset) && offset is > 0 and <= InlineSearch.DeepestOffset ? offset : 0;
}
