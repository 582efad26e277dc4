using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Search;
using TribuneBot.Core.Search.Alerts;
using TribuneBot.Core.Search.Queries;
using TribuneBot.Telegram.Alerts;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Stories;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>Pages of what a search found, turned by editing the message. The buttons refer to the stored query.</summary>
internal sealed class ResultsMenu(ISearchIndex index, QueryParser queries, StoryList stories)
{
    /// <summary>The page of a query that finds nothing.</summary>
    public const int NoPage = 0;

    private const int LongestShownQuery = 60;

    /// <summary>The first page.</summary>
    public async Task<Screen> SearchAsync(string words, Visit visit, CancellationToken cancellationToken)
    {
        var query = Shortened(words.Trim());
        var stored = await visit.Unit.Queries.AddAsync(visit.Reader.Id, query, visit.Now, cancellationToken);
        return await TurnAsync(stored, page: 1, visit, cancellationToken);
    }

    /// <summary>A page of a stored query; the first one when the page is no longer there.</summary>
    public async Task<Screen> TurnAsync(StoredQuery query, int page, Visit visit, CancellationToken cancellationToken)
    {
        page = Math.Max(page, 1);
        var found = await FindAsync(query.Query, page, cancellationToken);
        if (found.Hits.Count == 0 && page > 1)
            found = await FindAsync(query.Query, page = 1, cancellationToken);

        var offers = await SearchOffers.RowsAsync(found, visit, cancellationToken);
        var alert = await AlertAsync(query, found.Hits.Count > 0 ? page : NoPage, visit, cancellationToken);
        return found.Hits.Count > 0 ? Draw(query, page, found, alert, offers, visit) : Nothing(query, alert, offers, visit);
    }

    private Task<SearchPage> FindAsync(string query, int page, CancellationToken cancellationToken) =>
        index.SearchAsync(new SearchRequest(query, (page - 1) * StoryList.PageSize, StoryList.PageSize), cancellationToken);

    private Screen Draw(
        StoredQuery query, int page, SearchPage found, InlineKeyboardButton? alert, IReadOnlyList<InlineKeyboardButton> offers, Visit visit)
    {
        var first = (page - 1) * StoryList.PageSize + 1;
        var text = TgHtml.Of(html =>
        {
            html.Text(visit.Say.Count(found.More ? "search.found-more" : "search.found", found.Total, ("query", Shown(query.Query))));
            if (found.IsPartial)
                html.Line().Italic(visit.Say.Get("search.partial"));
            foreach (var (offset, hit) in found.Hits.Index())
                stories.Write(html, first + offset, hit.Article, hit.Snippet, visit);
        });

        var numbered = found.Hits.Select((hit, offset) => (first + offset, hit.Article));
        var keyboard = new Keyboard()
            .Row(StoryList.Numbers(numbered, ListPath.OfResults(query.Id, page)))
            .Row(Turning(query.Id, page, found))
            .Grid(offers, columns: 1)
            .Row(alert is null ? [] : [alert]);
        return new Screen(text, keyboard.Build());
    }

    private static Screen Nothing(StoredQuery query, InlineKeyboardButton? alert, IReadOnlyList<InlineKeyboardButton> offers, Visit visit)
    {
        var text = TgHtml.Of(html => html
            .Text(visit.Say.Get("search.nothing", ("query", Shown(query.Query))))
            .Blank().Text(visit.Say.Get(offers.Count > 0 ? "search.offers" : "search.hint")));
        return new Screen(text, new Keyboard().Grid(offers, columns: 1).Row(alert is null ? [] : [alert]).Build());
    }

    /// <summary>Saves the search, or opens the alert where the reader has saved it; null where it cannot be saved.</summary>
    private async Task<InlineKeyboardButton?> AlertAsync(StoredQuery query, int page, Visit visit, CancellationToken cancellationToken)
    {
        if (!AlertEngine.CanWatch(queries.Parse(query.Query)))
            return null;

        var alerts = await visit.Unit.Alerts.ListAsync(visit.Reader.Id, cancellationToken);
        return alerts.FirstOrDefault(alert => alert.Query == query.Query) is { } known
            ? Keyboard.Button(visit.Say.Get("alert.is-on"), AlertOpenButton.Name, known.Id)
            : Keyboard.Button(visit.Say.Get(page == NoPage ? "alert.when-something-comes" : "alert.me"), AlertAddButton.Name, query.Id, page);
    }

    /// <summary>‹ 2/7 ›: the middle draws the same page again, in case stories came or went.</summary>
    private static List<InlineKeyboardButton> Turning(long queryId, int page, SearchPage found)
    {
        var pages = (found.Total + StoryList.PageSize - 1) / StoryList.PageSize;
        var buttons = new List<InlineKeyboardButton>();
        if (pages < 2)
            return buttons;
        if (page > 1)
            buttons.Add(Keyboard.Button("‹", FindButton.Name, queryId, page - 1));
        buttons.Add(Keyboard.Button($"{page}/{pages}{(found.More ? "+" : "")}", FindButton.Name, queryId, page));
        if (page < pages || found.More)
            buttons.Add(Keyboard.Button("›", FindButton.Name, queryId, page + 1));
        return buttons;
    }

    private static string Shortened(string words) => words[..TextBreaks.WholeCharacters(words, AlertLimits.LongestQuery)];

    private static string Shown(string query) => Excerpt.Of(query, LongestShownQuery);
}
