using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Search;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>Pages of what a search found, turned by editing the message. The buttons refer to the stored query.</summary>
internal sealed class ResultsMenu(ISearchIndex index, StoryList stories)
{
    /// <summary>UTF-16 code units of a query that are searched for; nobody means more than that.</summary>
    private const int LongestQuery = 300;
    private const int LongestShownQuery = 60;

    /// <summary>The first page; the query is stored only when there are more.</summary>
    public async Task<Screen> SearchAsync(string words, Visit visit, CancellationToken cancellationToken)
    {
        var query = Shortened(words.Trim());
        var found = await FindAsync(query, page: 1, cancellationToken);
        if (found.Hits.Count == 0)
            return new Screen(TgHtml.Of(html => html.Text(visit.Say.Get("search.nothing", ("query", Shown(query)))).Blank().Text(visit.Say.Get("search.hint"))));

        var stored = Pages(found) > 1 ? await visit.Unit.Queries.AddAsync(visit.Reader.Id, query, visit.Now, cancellationToken) : null;
        return Draw(query, stored?.Id, page: 1, found, visit.Say);
    }

    /// <summary>A page of a stored query; the first one when the page is no longer there. Null when nothing is found any more.</summary>
    public async Task<Screen?> TurnAsync(StoredQuery query, int page, Visit visit, CancellationToken cancellationToken)
    {
        var found = await FindAsync(query.Query, page, cancellationToken);
        if (found.Hits.Count == 0 && page > 1)
            found = await FindAsync(query.Query, page = 1, cancellationToken);

        return found.Hits.Count > 0 ? Draw(query.Query, query.Id, page, found, visit.Say) : null;
    }

    private Task<SearchPage> FindAsync(string query, int page, CancellationToken cancellationToken) =>
        index.SearchAsync(new SearchRequest(query, (page - 1) * StoryList.PageSize, StoryList.PageSize), cancellationToken);

    private Screen Draw(string query, long? queryId, int page, SearchPage found, LocalText say)
    {
        var first = (page - 1) * StoryList.PageSize + 1;
        var text = TgHtml.Of(html =>
        {
            html.Text(say.Count(found.More ? "search.found-more" : "search.found", found.Total, ("query", Shown(query))));
            foreach (var (offset, hit) in found.Hits.Index())
                stories.Write(html, first + offset, hit.Article, hit.Snippet, say);
        });

        var keyboard = new Keyboard().Row(StoryList.ReadButtons(found.Hits.Select((hit, offset) => (first + offset, hit.Article)), say));
        if (queryId is { } id && Pages(found) > 1)
            keyboard.Row(Turning(id, page, found));
        return new Screen(text, keyboard.Build());
    }

    /// <summary>‹ 2/7 ›: the middle draws the same page again, in case stories came or went.</summary>
    private static List<InlineKeyboardButton> Turning(long queryId, int page, SearchPage found)
    {
        var pages = Pages(found);
        var buttons = new List<InlineKeyboardButton>();
        if (page > 1)
            buttons.Add(Keyboard.Button("‹", FindButton.Name, queryId, page - 1));
        buttons.Add(Keyboard.Button($"{page}/{pages}{(found.More ? "+" : "")}", FindButton.Name, queryId, page));
        if (page < pages || found.More)
            buttons.Add(Keyboard.Button("›", FindButton.Name, queryId, page + 1));
        return buttons;
    }

    private static int Pages(SearchPage found) => (found.Total + StoryList.PageSize - 1) / StoryList.PageSize;

    private static string Shortened(string words) => words[..TextBreaks.WholeCharacters(words, LongestQuery)];

    private static string Shown(string query) => Excerpt.Of(query, LongestShownQuery);
}
