using Telegram.Bot.Types.ReplyMarkups;
using TribuneBot.Core.Search;
using TribuneBot.Telegram.Callbacks;
using TribuneBot.Telegram.Locales;
using TribuneBot.Telegram.Rendering;
using TribuneBot.Telegram.Updates;

namespace TribuneBot.Telegram.Menus;

/// <summary>Buttons that search for something else: what was perhaps meant, and what asks for less.</summary>
internal static class SearchOffers
{
    private const int MostWider = 3;
    private const int LongestLabel = 40;

    public static async Task<IReadOnlyList<InlineKeyboardButton>> RowsAsync(SearchPage found, Visit visit, CancellationToken cancellationToken)
    {
        var buttons = new List<InlineKeyboardButton>();
        if (found.Suggestion is { } meant)
            buttons.Add(await ButtonAsync(visit.Say.Get("search.did-you-mean", ("query", Excerpt.Of(meant, LongestLabel))), meant, visit, cancellationToken));
        foreach (var wider in found.Wider.Take(MostWider))
            buttons.Add(await ButtonAsync(LabelOf(wider, visit.Say), wider.Query, visit, cancellationToken));
        return buttons;
    }

    private static string LabelOf(WiderQuery wider, LocalText say) => wider.Without.Length > 0
        ? say.Get("search.without", ("part", Excerpt.Of(wider.Without, LongestLabel)))
        : Excerpt.Of(wider.Query, LongestLabel);

    private static async Task<InlineKeyboardButton> ButtonAsync(string label, string query, Visit visit, CancellationToken cancellationToken)
    {
        var stored = await visit.Unit.Queries.AddAsync(visit.Reader.Id, query, visit.Now, cancellationToken);
        return Keyboard.Button(label, FindButton.Name, stored.Id, 1);
    }
}
